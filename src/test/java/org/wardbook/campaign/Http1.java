package org.wardbook.campaign;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 message as it goes over the wire. Read by hand, so that the proxy can cut it after
 * any byte.
 *
 * @param raw every byte of it, the head included
 * @param headLength where the body begins
 * @param body without the marks of chunks
 */
record Http1(byte[] raw, int headLength, byte[] body) {
  private static final int LONGEST_HEAD = 64 * 1024;

  /**
   * Reads a whole message.
   *
   * @throws EOFException when it ends before it is whole
   */
  static Http1 read(InputStream in) throws IOException {
    var raw = new ByteArrayOutputStream(1024);
    var head = head(in, raw);
    var length = header(head, "content-length:");
    if (header(head, "transfer-encoding:").equals("chunked")) {
      var headLength = raw.size();
      return new Http1(raw.toByteArray(), headLength, chunks(in, raw)).with(raw.toByteArray());
    }
    var headLength = raw.size();
    var body = length.isEmpty() ? new byte[0] : bytes(in, Integer.parseInt(length));
    raw.write(body);
    return new Http1(raw.toByteArray(), headLength, body);
  }

  private Http1 with(byte[] whole) {
    return new Http1(whole, headLength, body);
  }

  int status() {
    return Integer.parseInt(new String(raw, 9, 3, StandardCharsets.US_ASCII));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether the connection may be used again. */
  boolean keepsOpen() {
    var head = new String(raw, 0, headLength, StandardCharsets.ISO_8859_1);
    return !header(head, "connection:").equals("close");
  }

  /** Empty when there is none. */
  static String header(String head, String name) {
    for (var line : head.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith(name)) {
        return line.substring(name.length()).strip().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String head(InputStream in, ByteArrayOutputStream raw) throws IOException {
    var matched = 0;
    while (matched < 4) {
      var next = in.read();
      if (next < 0 || raw.size() > LONGEST_HEAD) {
        throw new EOFException("No whole head");
      }
      raw.write(next);
      matched = next == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : next == '\r' ? 1 : 0;
    }
    return raw.toString(StandardCharsets.ISO_8859_1);
  }

  private static byte[] chunks(InputStream in, ByteArrayOutputStream raw) throws IOException {
    var body = new ByteArrayOutputStream();
    int length;
    do {
      length = Integer.parseInt(line(in, raw), 16);
      var chunk = bytes(in, length);
      raw.write(chunk);
      body.write(chunk);
      line(in, raw);
    } while (length > 0);
    return body.toByteArray();
  }

  private static String line(InputStream in, ByteArrayOutputStream raw) throws IOException {
    var line = new StringBuilder();
    int next;
    while ((next = in.read()) != '\n') {
      if (next < 0) {
        throw new EOFException("No whole line");
      }
      raw.write(next);
      line.append((char) next);
    }
    raw.write('\n');
    return line.toString().strip();
  }

  private static byte[] bytes(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("No whole body");
    }
    return bytes;
  }
}
