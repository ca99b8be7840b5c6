package org.wardbook.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a backup and a restore do with whole folders. */
final class Folders {
  private Folders() {}

  /** A new name is on disk only once its folder is. */
  static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void syncAll(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.filter(Files::isDirectory).toList()) {
        sync(each);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    clear(folder);
    Files.delete(folder);
  }

  /** Deletes what is in it; the folder itself is there all the time. */
  static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      all.filter(each -> !each.equals(folder))
          .sorted((one, other) -> other.compareTo(one))
          .forEach(Folders::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
