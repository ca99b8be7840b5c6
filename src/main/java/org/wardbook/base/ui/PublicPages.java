package org.wardbook.base.ui;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages that are plain HTML, so that they work for everybody and without any script. */
@Configuration
class PublicPages implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/accessibility").setViewName("forward:/accessibility.html");
  }
}
