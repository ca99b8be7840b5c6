package org.wardbook.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of image that are kept, told apart by their first bytes, never by what was claimed. */
enum ImageKind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp");

  /** How many bytes {@link #of} needs. */
  static final int SIGNATURE_LENGTH = 12;

  private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEBP_TAG = "WEBP".getBytes(StandardCharsets.US_ASCII);

  private final String mediaType;

  ImageKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<ImageKind> of(byte[] start) {
    if (hasAt(start, 0, JPEG_START)) {
      return Optional.of(JPEG);
    }
    if (hasAt(start, 0, PNG_START)) {
      return Optional.of(PNG);
    }
    return hasAt(start, 0, RIFF) && hasAt(start, 8, WEBP_TAG)
        ? Optional.of(WEBP)
        : Optional.empty();
  }

  private static boolean hasAt(byte[] bytes, int offset, byte[] wanted) {
    return bytes.length >= offset + wanted.length
        && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
  }
}
