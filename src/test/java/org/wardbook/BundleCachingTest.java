package org.wardbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BundleCachingTest {
  @ParameterizedTest
  @CsvSource({
    "/VAADIN/build/field-B2wLn2_g.js, max-age=3600, 'public, max-age=31536000, immutable'",
    "/VAADIN/build/field.js, max-age=3600, max-age=3600",
    "/sw.js, max-age=3600, no-cache",
    "/manifest.webmanifest, max-age=3600, max-age=3600",
    "/VAADIN/build/missing-12345678.js, no-store, no-store"
  })
  void saysHowLongToKeepAFile_byWhetherItsNameChangesWithIt(
      String path, String vaadinSays, String browsersAreTold) throws Exception {
    var response = new MockHttpServletResponse();

    new BundleCaching()
        .doFilter(
            new MockHttpServletRequest("GET", path),
            response,
            (request, wrapped) ->
                ((HttpServletResponse) wrapped).setHeader("Cache-Control", vaadinSays));

    assertThat(response.getHeader("Cache-Control")).isEqualTo(browsersAreTold);
  }
}
