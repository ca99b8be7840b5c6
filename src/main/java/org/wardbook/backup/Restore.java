package org.wardbook.backup;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.DataFolder;
import org.wardbook.base.FolderLock;
import tools.jackson.core.JacksonException;

/**
 * Puts a backup into the data folder. Everything is unpacked and checked beside what is there; only
 * then the two change places, and what was there is kept. A restore that is cut off in the middle
 * keeps the server from starting until it is done again.
 */
final class Restore {
  private static final Pattern PHOTO = Pattern.compile("photos/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final Path arriving;

  /**
   * @param folder the data folder
   */
  Restore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    arriving = folder.resolve(DataFolder.RESTORING);
  }

  /**
   * Replaces what is in the data folder.
   *
   * @return what was done, in words
   * @throws CommandFailure when the backup is none, is not whole or damaged
   */
  String read(Path backup) throws IOException, SQLException {
    if (!Files.isRegularFile(backup)) {
      throw new CommandFailure("There is no file " + backup + ".");
    }
    Files.createDirectories(folder);
    try (var inUse = FolderLock.take(folder)) {
      var manifest = arrived(backup);
      var aside = changePlaces();
      return "Restored %d reports and %d photos of %s into %s.%s"
          .formatted(
              manifest.reports(),
              manifest.photos(),
              manifest.madeAt(),
              folder,
              aside == null ? "" : " What was there before is in " + aside + ".");
    }
  }

  /**
   * Unpacks and checks it. A backup that is refused has touched nothing, so it does not keep the
   * server from starting, unless a restore before it was cut off.
   */
  private Manifest arrived(Path backup) throws IOException, SQLException {
    boolean wasCutOff = Files.exists(arriving);
    boolean isWhole = false;
    try {
      if (wasCutOff) {
        Folders.clear(arriving);
      }
      Files.createDirectories(arriving.resolve("photos"));
      var manifest = unpack(backup);
      isWhole = true;
      return manifest;
    } finally {
      if (!isWhole && !wasCutOff && Files.exists(arriving)) {
        Folders.delete(arriving);
      }
    }
  }

  private Manifest unpack(Path backup) throws IOException, SQLException {
    var photos = new HashSet<String>();
    var databaseHash = "";
    Manifest manifest = null;
    try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        var photo = PHOTO.matcher(name);
        if (name.equals("wardbook.db")) {
          databaseHash = unpack(zip, arriving.resolve(name));
        } else if (photo.matches()) {
          unpackPhoto(zip, photo.group(2));
          photos.add(photo.group(2));
        } else if (name.equals(Manifest.ENTRY)) {
          manifest = manifest(backup, zip.readAllBytes());
        } else {
          throw new CommandFailure(backup + " is no backup of Wardbook: it holds " + name + ".");
        }
      }
    }
    if (manifest == null || manifest.format() != Manifest.FORMAT) {
      throw new CommandFailure(backup + " is no whole backup of this Wardbook.");
    }
    if (!databaseHash.equals(manifest.databaseSha256())) {
      throw new CommandFailure("The database in " + backup + " is damaged.");
    }
    checkDatabase(photos);
    return manifest;
  }

  private static Manifest manifest(Path backup, byte[] bytes) {
    try {
      return Manifest.of(bytes);
    } catch (JacksonException e) {
      throw new CommandFailure("What " + backup + " says of itself can't be read.");
    }
  }

  private void unpackPhoto(ZipInputStream zip, String sha256) throws IOException {
    var file = arriving.resolve("photos").resolve(sha256.substring(0, 2)).resolve(sha256);
    Files.createDirectories(file.resolveSibling("."));
    if (!unpack(zip, file).equals(sha256)) {
      throw new CommandFailure("The photo " + sha256 + " in the backup is damaged.");
    }
  }

  private static String unpack(ZipInputStream zip, Path file) throws IOException {
    try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var content = Channels.newOutputStream(channel)) {
      var hash = Hashes.copy(zip, content);
      channel.force(true);
      return hash;
    }
  }

  private void checkDatabase(Set<String> photos) throws SQLException {
    try (var database = CopiedDatabase.open(arriving.resolve("wardbook.db"))) {
      database.check();
      for (var sha256 : database.photos()) {
        if (!photos.contains(sha256)) {
          throw new CommandFailure("The photo " + sha256 + " is not in the backup.");
        }
      }
      database.leaveOutReferences();
    }
  }

  /** Returns where that is now which was there before, or null when there was nothing. */
  private @Nullable Path changePlaces() throws IOException {
    var aside = folder.resolve("before-restore-" + STAMP.format(clock.instant()));
    var wasEmpty = !Files.exists(folder.resolve("wardbook.db"));
    Folders.syncAll(arriving);
    for (var name : new String[] {"wardbook.db", "wardbook.db-wal", "wardbook.db-shm", "photos"}) {
      if (Files.exists(folder.resolve(name))) {
        Files.createDirectories(aside);
        Files.move(folder.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    for (var name : new String[] {"photos", "wardbook.db"}) {
      Files.move(arriving.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    Folders.sync(folder);
    Folders.delete(arriving);
    Folders.sync(folder);
    return wasEmpty ? null : aside;
  }
}
