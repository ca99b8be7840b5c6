package org.wardbook.rescue.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on its way in: no more of it is kept than can be used, and nothing where it breaks off.
 */
final class IncomingFile {
  private IncomingFile() {}

  /**
   * Keeps it in a folder until somebody deletes it, at the latest when the server stops.
   *
   * @param longest bytes; of a longer one just one more is kept, which shows that it is
   */
  static Path keep(InputStream content, Path folder, long longest) throws IOException {
    var file = Files.createTempFile(folder, "rescue", ".part");
    file.toFile().deleteOnExit();
    boolean isWhole = false;
    try (var kept = Files.newOutputStream(file)) {
      var left = longest + 1;
      var buffer = new byte[8192];
      int read = 0;
      while (left > 0 && read >= 0) {
        kept.write(buffer, 0, read);
        left -= read;
        read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
      }
      isWhole = true;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(file);
      }
    }
    return file;
  }
}
