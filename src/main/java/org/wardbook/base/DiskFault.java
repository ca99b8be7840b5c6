package org.wardbook.base;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A file could not be written or read, through no fault of whoever sent it. */
public class DiskFault extends IOException {
  public DiskFault(Path file, IOException cause) {
    super(file + ": " + cause, cause);
  }

  /** Whether there was no room left; Java has no type for it, only the system's words. */
  boolean isForWantOfRoom() {
    var words = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("no space left") || words.contains("quota exceeded");
  }
}
