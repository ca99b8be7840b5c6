package org.wardbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionlessFilesTest {
  @Test
  void endsTheSession_thatAFileBegan() throws Exception {
    assertThat(sessionAfter("/manifest.webmanifest", null).isInvalid()).isTrue();
  }

  @Test
  void keepsTheSession_thatWasThereBefore() throws Exception {
    var session = new MockHttpSession();

    assertThat(sessionAfter("/manifest.webmanifest", session)).isSameAs(session);
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void keepsTheSession_thatAPageBegan() throws Exception {
    assertThat(sessionAfter("/desk", null).isInvalid()).isFalse();
  }

  private static MockHttpSession sessionAfter(String path, @Nullable MockHttpSession before)
      throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    if (before != null) {
      request.setSession(before);
    }
    var served = new MockHttpSession[1];
    new SessionlessFiles()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (asked, response) ->
                served[0] = (MockHttpSession) ((HttpServletRequest) asked).getSession(true));
    return served[0];
  }
}
