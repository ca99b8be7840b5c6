package org.wardbook.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/** A warden's phone and, once it is opened, the CSU's desk, of one Wardbook. */
abstract class PhoneAndDesk {
  static final String PASSWORD = "a-long-enough-password";

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> shown());

  @TempDir Path folder;

  LiveWardbook wardbook;
  Phone phone;
  private @Nullable Phone desk;

  /** With an account for each of the two. */
  final void open(LiveWardbook started) throws IOException, InterruptedException {
    wardbook = started;
    var people = wardbook.bean(People.class);
    people.open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    people.open("chris.csu", "Chris Officer", Role.CSU, null, PASSWORD);
    phone = new Phone(folder.resolve("phone"), Phone.LARGE);
  }

  final Path data() {
    return folder.resolve("data");
  }

  final void signInOnPhone() {
    SignIn.onPhone(phone.page(), wardbook.url("/field"), "pat.warden", PASSWORD);
  }

  /** Signed in, with the map shown. */
  final Page openDesk() throws IOException, InterruptedException {
    desk = new Phone(folder.resolve("desk"), Phone.DESK);
    SignIn.atDesk(desk.page(), wardbook.url("/desk"), "chris.csu", PASSWORD);
    return desk.page();
  }

  /** What was opened last: the desk, if it was. */
  final Page shown() {
    return (desk == null ? phone : desk).page();
  }

  @AfterEach
  final void close() {
    if (desk != null) {
      desk.close();
    }
    phone.close();
    wardbook.close();
  }
}
