package org.wardbook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies, and tells the SHA-256 of what was copied. */
final class Hashes {
  private Hashes() {}

  /** Lower-case hex. */
  static String copy(InputStream from, OutputStream to) throws IOException {
    try {
      var hashed = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"));
      hashed.transferTo(to);
      return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
