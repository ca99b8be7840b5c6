package org.wardbook.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.wardbook.sync.TestPhoto;

/**
 * A fly-tip as a phone sends it.
 *
 * @param canonical what is hashed, in the canonical form of RFC 8785
 * @param photo the photo that it announces, or one without bytes
 */
record SentReport(UUID id, String canonical, String hash, TestPhoto photo) {
  private static final String[] SIZES = {"single-item", "small-van", "tipper-lorry"};
  private static final Instant DAY = Instant.now().truncatedTo(ChronoUnit.DAYS);

  /** Somewhere in the district, on one of the last days. */
  static SentReport some(SplittableRandom random, boolean withPhoto) {
    var id = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
    var at = DAY.minusSeconds(random.nextInt(1, 20 * 24 * 3600));
    var photo = withPhoto ? photo(random) : new TestPhoto(new byte[0], "");
    return of(id, at, place(random), photo, SIZES[random.nextInt(SIZES.length)], null);
  }

  /** The same with another size, as its author corrects it. */
  SentReport corrected() {
    var other =
        canonical
            .replace("\"size\":\"small-van\"", "\"size\":\"car-boot\"")
            .replace("\"size\":\"single-item\"", "\"size\":\"car-boot\"")
            .replace("\"size\":\"tipper-lorry\"", "\"size\":\"car-boot\"")
            .replace("\"revises\":null", "\"revises\":\"" + hash + "\"");
    return new SentReport(id, other, TestPhoto.sha256(other.getBytes(UTF_8)), photo);
  }

  private static SentReport of(
      UUID id, Instant at, String place, TestPhoto photo, String size, String revises) {
    var canonical =
        ("{\"answers\":{\"land\":\"highway\",\"primaryWaste\":\"tyres\",\"size\":\"%s\"},"
                + "\"definitionVersion\":1,\"id\":\"%s\",\"location\":%s,\"observedAt\":\"%s\","
                + "\"photos\":[%s],\"reasons\":{},\"revises\":%s,\"savedAt\":\"%s\","
                + "\"type\":\"fly-tip\",\"ward\":null}")
            .formatted(
                size,
                id,
                place,
                at,
                photo.bytes().length == 0
                    ? ""
                    : "{\"bytes\":%d,\"mediaType\":\"image/jpeg\",\"sha256\":\"%s\"}"
                        .formatted(photo.bytes().length, photo.sha256()),
                revises,
                at.plusSeconds(90));
    return new SentReport(id, canonical, TestPhoto.sha256(canonical.getBytes(UTF_8)), photo);
  }

  private static String place(SplittableRandom random) {
    return String.format(
        Locale.ROOT,
        "{\"accuracyMetres\":8,\"lat\":51.%06d,\"lon\":0.%06d,\"source\":\"gps\"}",
        random.nextInt(200_001, 380_000) / 10 * 10 + 1,
        random.nextInt(100_001, 280_000) / 10 * 10 + 1);
  }

  private static TestPhoto photo(SplittableRandom random) {
    var bytes = new byte[random.nextInt(500, 6_000)];
    random.nextBytes(bytes);
    bytes[0] = (byte) 0xff;
    bytes[1] = (byte) 0xd8;
    bytes[2] = (byte) 0xff;
    return new TestPhoto(bytes, TestPhoto.sha256(bytes));
  }

  boolean hasPhoto() {
    return photo.bytes().length > 0;
  }

  /** The call that sends it, as it goes over the wire. */
  byte[] call(String cookie) {
    var body =
        canonical.substring(0, canonical.length() - 1) + ",\"sentAt\":\"" + Instant.now() + "\"}";
    return call("/api/v1/reports/" + id, cookie, "application/json", body.getBytes(UTF_8));
  }

  byte[] callOfPhoto(String cookie) {
    return call(
        "/api/v1/reports/" + id + "/photos/" + photo.sha256(), cookie, "image/jpeg", photo.bytes());
  }

  private static byte[] call(String path, String cookie, String type, byte[] body) {
    var head =
        ("PUT %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nX-Wardbook-Client: campaign/1\r\n"
                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n")
            .formatted(path, cookie, type, body.length)
            .getBytes(UTF_8);
    var call = new byte[head.length + body.length];
    System.arraycopy(head, 0, call, 0, head.length);
    System.arraycopy(body, 0, call, head.length, body.length);
    return call;
  }
}
