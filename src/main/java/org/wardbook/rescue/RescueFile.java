package org.wardbook.rescue;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on disk, of either kind. */
final class RescueFile {
  /** So long may a file be that anybody can read: it is read in one piece. */
  private static final long LONGEST_READABLE = 64L * 1024 * 1024;

  private RescueFile() {}

  static void read(Path file, RescueKey server, Part.Visitor visitor)
      throws IOException, UnusableRescueFile {
    if (begins(file, "{")) {
      if (Files.size(file) > LONGEST_READABLE) {
        throw new UnusableRescueFile("A file that is not sealed may have at most 64 MB.");
      }
      ReadableFile.read(Files.readAllBytes(file), visitor);
      return;
    }
    // Whatever somebody picked by mistake is not read as text any further than this.
    if (!begins(file, SealedFile.MARK + " ")) {
      throw new UnusableRescueFile(
          "This is no rescue file. It is called “wardbook-…” and comes from the phone's page “About”.");
    }
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      var header = lines.readLine();
      SealedFile.read(header == null ? "" : header.strip(), lines, server, visitor);
    }
  }

  private static boolean begins(Path file, String text) throws IOException {
    try (var content = Files.newInputStream(file)) {
      return new String(content.readNBytes(text.length()), StandardCharsets.UTF_8).equals(text);
    }
  }
}
