package org.wardbook.rescue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an upload leaves on the disk. */
class IncomingFileTest {
  @TempDir Path folder;

  @Test
  void isKept_upToTheLongest() throws IOException {
    var kept = IncomingFile.keep(bytes(100), folder, 100);

    assertThat(Files.size(kept)).isEqualTo(100);
  }

  @Test
  void isCutOffWhereItIsTooLong_soThatItCanBeToldApart() throws IOException {
    var kept = IncomingFile.keep(bytes(5000), folder, 100);

    assertThat(Files.size(kept)).isEqualTo(101);
  }

  @Test
  void leavesNothing_whenTheUploadBreaksOff() throws IOException {
    var broken =
        new SequenceInputStream(
            bytes(50),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cancelled");
              }
            });

    assertThatThrownBy(() -> IncomingFile.keep(broken, folder, 100))
        .isInstanceOf(IOException.class);

    try (var left = Files.list(folder)) {
      assertThat(left.toList()).isEqualTo(List.of());
    }
  }

  private static InputStream bytes(int number) {
    return new ByteArrayInputStream(new byte[number]);
  }
}
