package org.wardbook.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.DataFolder;

/** What happens to photos that arrive in part. */
@WardbookTest
class AbandonedPartsTest {
  @Autowired private AbandonedParts abandoned;
  @Autowired private DataFolder folder;

  @Test
  void discardsThePart_whenNothingWasAddedForMoreThanADay() throws IOException {
    var day = part("a", Duration.ofDays(1));
    var longer = part("b", Duration.ofDays(1).plusSeconds(1));

    abandoned.discard();

    assertThat(day).exists();
    assertThat(longer).doesNotExist();
  }

  private Path part(String letter, Duration age) throws IOException {
    var part = folder.photos().resolve("incoming").resolve(letter.repeat(64) + ".part");
    Files.write(part, new byte[] {1, 2, 3});
    return Files.setLastModifiedTime(part, FileTime.from(TestClock.START.minus(age)));
  }
}
