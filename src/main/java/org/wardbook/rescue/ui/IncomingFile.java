package org.wardbook.rescue.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.StreamUtils;

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
      StreamUtils.copyRange(content, kept, 0, longest);
      isWhole = true;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(file);
      }
    }
    return file;
  }
}
