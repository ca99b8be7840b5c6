package org.wardbook.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wardbook.base.StoredInstant;

/**
 * Makes one file of everything that Wardbook keeps, while the server goes on. First the database,
 * as it was at one moment; then the photos that this copy names: each was on disk before its row,
 * and none is ever changed or deleted.
 */
final class Backup {
  private final Path folder;
  private final Clock clock;

  /**
   * @param folder the data folder
   */
  Backup(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Writes the backup; the file gets its name once it is whole and on disk.
   *
   * @return what was done, in words
   * @throws CommandFailure when there is nothing to back up, or the file is there already
   */
  String write(Path file) throws IOException, SQLException {
    var database = folder.resolve("wardbook.db");
    if (!Files.exists(database)) {
      throw new CommandFailure("There is no Wardbook database in " + folder + ".");
    }
    if (Files.exists(file)) {
      throw new CommandFailure(file + " is there already: name another file.");
    }
    Files.createDirectories(file.resolveSibling("."));
    var copy = file.resolveSibling(file.getFileName() + ".db.part");
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(copy);
      var madeAt = StoredInstant.text(clock.instant());
      CopiedDatabase.copy(database, copy);
      var manifest = writeAll(copy, part, madeAt);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      Folders.sync(file.resolveSibling("."));
      return "Backed up %d reports and %d photos to %s (%d bytes)."
          .formatted(manifest.reports(), manifest.photos(), file, Files.size(file));
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(part);
    }
  }

  private Manifest writeAll(Path copy, Path part, String madeAt) throws IOException, SQLException {
    try (var database = CopiedDatabase.open(copy)) {
      database.closeJournal();
      database.check();
      var photos = database.photos();
      try (var channel =
              FileChannel.open(
                  part,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          var zip =
              new ZipOutputStream(
                  new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry("wardbook.db"));
        String hash;
        try (var content = Files.newInputStream(copy)) {
          hash = Hashes.copy(content, zip);
        }
        writePhotos(photos, zip);
        var manifest =
            new Manifest(
                Manifest.FORMAT, madeAt, database.step(), database.reports(), photos.size(), hash);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.bytes());
        zip.finish();
        zip.flush();
        channel.force(true);
        return manifest;
      }
    }
  }

  /** JPEGs don't get smaller. */
  private void writePhotos(List<String> photos, ZipOutputStream zip) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    List<String> damaged = new ArrayList<>();
    for (var sha256 : photos) {
      var name = "photos/" + sha256.substring(0, 2) + "/" + sha256;
      var photo = folder.resolve(name);
      if (!Files.exists(photo)) {
        damaged.add(sha256);
        continue;
      }
      zip.putNextEntry(new ZipEntry(name));
      try (var content = Files.newInputStream(photo)) {
        if (!Hashes.copy(content, zip).equals(sha256)) {
          damaged.add(sha256);
        }
      }
    }
    if (!damaged.isEmpty()) {
      throw new CommandFailure(
          "No backup was made: the files of these photos are missing or damaged in "
              + folder
              + ". Put them back from an earlier backup first: "
              + String.join(", ", damaged));
    }
  }
}
