package org.wardbook.report.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.wardbook.WardbookTest;

/** The desk's pages on the real server, with news of reports delivered at once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WardbookTest
@Import(DeskTest.NewsAtOnce.class)
@interface DeskTest {
  @TestConfiguration
  class NewsAtOnce {
    @Bean
    @Primary
    ReportNews newsAtOnce() {
      return new ReportNews(Runnable::run);
    }
  }
}
