package org.wardbook.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.wardbook.base.DataFolder;
import org.wardbook.base.Disk;

/**
 * The photos' files. A part grows in {@code incoming}; a whole photo is moved to its name only
 * after its content is on disk, so a file with a hash for a name always has that hash.
 */
@Component
class PhotoFiles {
  private static final String PART = ".part";
  private static final int BUFFER = 64 * 1024;

  /** One for every first byte of a hash. */
  private static final int FOLDERS = 256;

  private final Path root;
  private final Path incoming;
  private final Disk disk;

  /** Makes all folders at once, so that no photo has to wait for the name of its folder. */
  PhotoFiles(DataFolder folder, Disk disk) throws IOException {
    this.disk = disk;
    root = folder.photos();
    incoming = Files.createDirectories(root.resolve("incoming"));
    for (var number = 0; number < FOLDERS; number++) {
      Files.createDirectories(root.resolve(HexFormat.of().toHexDigits((byte) number)));
    }
    disk.syncFolder(root);
    disk.syncFolder(folder.root());
  }

  Path file(String sha256) {
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    return root.resolve(sha256.substring(0, 2));
  }

  /** How many bytes of an unfinished photo there are. */
  long partLength(String sha256) throws IOException {
    var part = part(sha256);
    return Files.exists(part) ? Files.size(part) : 0;
  }

  /**
   * Writes to the part from the offset on, and what is written stays when the sender goes away.
   *
   * @param limit where to stop reading
   * @return the length of the part then; greater than {@code limit} when there was more to read
   */
  long append(String sha256, long offset, long limit, InputStream content) throws IOException {
    var part = part(sha256);
    try (var channel = disk.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(offset).position(offset);
      var buffer = new byte[BUFFER];
      int read;
      while (channel.position() <= limit && (read = content.read(buffer)) >= 0) {
        disk.write(part, channel, ByteBuffer.wrap(buffer, 0, read));
      }
      disk.sync(part, channel);
      return channel.position();
    }
  }

  void discardPart(String sha256) throws IOException {
    Files.deleteIfExists(part(sha256));
  }

  /**
   * Removes the parts that nothing was added to since. Whoever was sending them starts anew.
   *
   * @return how many there were
   */
  int discardPartsUntouchedSince(Instant since) throws IOException {
    var discarded = 0;
    try (var parts = Files.newDirectoryStream(incoming, "*" + PART)) {
      for (var part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(since)
            && Files.deleteIfExists(part)) {
          discarded++;
        }
      }
    }
    return discarded;
  }

  byte[] startOfPart(String sha256) throws IOException {
    try (var content = Files.newInputStream(part(sha256))) {
      return content.readNBytes(ImageKind.SIGNATURE_LENGTH);
    }
  }

  /** Lower-case hex SHA-256 of the part as it is on disk. */
  String hashOfPart(String sha256) throws IOException {
    try (var content =
        new DigestInputStream(
            Files.newInputStream(part(sha256)), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Lower-case hex SHA-256. */
  static String hashOf(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Gives the part its name for ever; after this the file survives a power cut. */
  void keepPart(String sha256) throws IOException {
    disk.rename(part(sha256), file(sha256));
    disk.syncFolder(folder(sha256));
  }

  private Path part(String sha256) {
    return incoming.resolve(sha256 + PART);
  }
}
