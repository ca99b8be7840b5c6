package org.wardbook.sync;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Bytes that begin like an image, different ones for every seed. */
public record TestPhoto(byte[] bytes, String sha256) {
  private static final int LENGTH = 100_000;

  public static TestPhoto jpeg(int seed) {
    return startingWith(seed, 0xff, 0xd8, 0xff, 0xe0);
  }

  public static TestPhoto startingWith(int seed, int... signature) {
    var bytes = new byte[LENGTH];
    new Random(seed).nextBytes(bytes);
    for (var i = 0; i < signature.length; i++) {
      bytes[i] = (byte) signature[i];
    }
    return new TestPhoto(bytes, sha256(bytes));
  }

  public byte[] upTo(int end) {
    return Arrays.copyOf(bytes, end);
  }

  public byte[] from(int start) {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
