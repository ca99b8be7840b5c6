package org.wardbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.sync.ApiClient;

/** Which page opens for whom, and what browsers are told about it. */
@WardbookTest
class PagesTest {
  private static final String PHONE_BROWSER =
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";

  @LocalServerPort private int port;

  @Test
  void opensTheDesk_forABrowserThatIsNoPhone() {
    var answer = new ApiClient(port).get("/");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/desk");
  }

  @Test
  void opensThePhonesPages_forAPhone() {
    assertThat(new ApiClient(port).get("/", "User-Agent", PHONE_BROWSER).header("Location"))
        .isEqualTo("/field");
    assertThat(new ApiClient(port).get("/", "Sec-CH-UA-Mobile", "?1").header("Location"))
        .isEqualTo("/field");
  }

  @Test
  void leadsToThePhonesPages_whenThereIsASlashAtTheEnd() {
    var answer = new ApiClient(port).get("/field/");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).isEqualTo("/field");
  }

  @Test
  void goesByRole_whenSomebodyIsSignedIn() {
    assertThat(ApiClient.signedIn(port, "warden").get("/").header("Location")).isEqualTo("/field");
    assertThat(
            ApiClient.signedIn(port, "csu")
                .get("/", "User-Agent", PHONE_BROWSER)
                .header("Location"))
        .isEqualTo("/desk");
  }

  @Test
  void asksToSignIn_beforeTheDesk() {
    var answer = new ApiClient(port).get("/desk/reports");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/desk/sign-in");
  }

  @Test
  void leavesAnUnknownAddressOfTheDeskToThePagesWords_ratherThanRefusingItEmptyHanded() {
    var answer = ApiClient.signedIn(port, "csu").get("/desk/plan/4.7-b", "Accept", "text/html");

    assertThat(answer.status()).isNotEqualTo(403);
    assertThat(ApiClient.signedIn(port, "warden").get("/desk/photos/x").status()).isEqualTo(403);
  }

  @Test
  void letsNobodyFrameAnyPage_andKeepsScriptsOfOthersOut() {
    var answer = new ApiClient(port).get("/field");

    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self';", "frame-ancestors 'none'", "https://tile.openstreetmap.org");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(answer.header("Permissions-Policy")).contains("geolocation=(self)", "camera=(self)");
  }
}
