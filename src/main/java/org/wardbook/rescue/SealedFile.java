package org.wardbook.rescue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens what {@code frontend/outbox/seal.ts} sealed for this server, line by line. */
final class SealedFile {
  static final String MARK = "wardbook-rescue-sealed-1";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] INFO = "wardbook-rescue".getBytes(StandardCharsets.US_ASCII);
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final String header;
  private final SecretKeySpec key;
  private int number;

  private SealedFile(String header, SecretKeySpec key) {
    this.header = header;
    this.key = key;
  }

  /** Tells all parts; the last one was {@code end}, or the file is refused. */
  static void read(String header, BufferedReader lines, RescueKey server, Part.Visitor visitor)
      throws IOException, UnusableRescueFile {
    var file = open(header, server);
    var last = "";
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      if (last.equals("end")) {
        throw changed(null);
      }
      var part = file.part(line);
      last = part.kind();
      visitor.visit(part);
    }
    if (!last.equals("end")) {
      throw new UnusableRescueFile(
          "This file is cut short: its end is missing. Ask for it to be sent again, or made again on the phone.");
    }
  }

  private static SealedFile open(String header, RescueKey server) throws UnusableRescueFile {
    var words = header.split(" ", -1);
    if (words.length != 3 || !words[0].equals(MARK)) {
      throw new UnusableRescueFile("This is no rescue file, or it was made by a newer Wardbook.");
    }
    if (!words[1].equals(server.id())) {
      throw new UnusableRescueFile(
          "This file was sealed for another Wardbook, and only that one can open it.");
    }
    try {
      var theirs = Base64.getDecoder().decode(words[2]);
      return new SealedFile(header, contentKey(theirs, server));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw changed(e);
    }
  }

  /** ECDH, then HKDF (RFC 5869) with one block. */
  private static SecretKeySpec contentKey(byte[] theirs, RescueKey server)
      throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(server.privateKey());
    agreement.doPhase(P256.key(theirs), true);
    var ours = server.rawPublicKey();
    var salt = ByteBuffer.allocate(theirs.length + ours.length).put(theirs).put(ours).array();
    var extracted = mac(salt, agreement.generateSecret());
    var expanded =
        mac(extracted, ByteBuffer.allocate(INFO.length + 1).put(INFO).put((byte) 1).array());
    return new SecretKeySpec(expanded, "AES");
  }

  private static byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key, HMAC));
    return mac.doFinal(message);
  }

  private Part part(String line) throws UnusableRescueFile {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = ByteBuffer.allocate(NONCE).putInt(NONCE - Integer.BYTES, number++).array();
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
      return read(cipher.doFinal(Base64.getDecoder().decode(line.strip())));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw changed(e);
    }
  }

  /** How long the JSON is, in four bytes, then the JSON, then the bytes. */
  private static Part read(byte[] plain) throws UnusableRescueFile {
    int length = plain.length < Integer.BYTES ? -1 : ByteBuffer.wrap(plain).getInt();
    if (length < 0 || length > plain.length - Integer.BYTES) {
      throw changed(null);
    }
    try {
      var about = JSON.readTree(plain, Integer.BYTES, length);
      if (about instanceof ObjectNode object) {
        return new Part(object, Arrays.copyOfRange(plain, Integer.BYTES + length, plain.length));
      }
      throw changed(null);
    } catch (JacksonException e) {
      throw changed(e);
    }
  }

  @SuppressWarnings("NullAway")
  private static UnusableRescueFile changed(@org.jspecify.annotations.Nullable Exception cause) {
    return new UnusableRescueFile(
        "This file is damaged: a part of it is missing or was changed on the way. Nothing more of it can be trusted.",
        cause);
  }
}
