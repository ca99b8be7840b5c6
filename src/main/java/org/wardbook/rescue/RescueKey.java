package org.wardbook.rescue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;

/**
 * The key that rescue files are sealed for. Made at the first start and kept in the database, whose
 * backup so opens every file that a phone ever made.
 */
@Component
public class RescueKey {
  private static final int DIGITS_OF_ID = 16;

  private final KeyPair pair;

  @Autowired
  RescueKey(JdbcClient jdbc, Clock clock) {
    this(kept(jdbc, clock));
  }

  RescueKey(KeyPair pair) {
    this.pair = pair;
  }

  /** A short name, so that a file for another server is told from one that is broken. */
  public String id() {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(rawPublicKey());
      return HexFormat.of().formatHex(sum).substring(0, DIGITS_OF_ID);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What phones seal with: the point of P-256, uncompressed, in base64. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(rawPublicKey());
  }

  byte[] rawPublicKey() {
    return P256.raw((ECPublicKey) pair.getPublic());
  }

  PrivateKey privateKey() {
    return pair.getPrivate();
  }

  private static KeyPair kept(JdbcClient jdbc, Clock clock) {
    try {
      var made = made();
      jdbc.sql(
              """
              insert into rescue_key (id, secret, open, made_at) values (1, ?, ?, ?)
              on conflict (id) do nothing
              """)
          .params(
              made.getPrivate().getEncoded(),
              P256.raw((ECPublicKey) made.getPublic()),
              StoredInstant.text(clock.instant()))
          .update();
      return jdbc.sql("select secret, open from rescue_key")
          .query((row, number) -> new Kept(row.getBytes("secret"), row.getBytes("open")))
          .single()
          .pair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The rescue key can't be read: restore the database.", e);
    }
  }

  private static KeyPair made() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(P256.CURVE));
    return generator.generateKeyPair();
  }

  private record Kept(byte[] secret, byte[] open) {
    KeyPair pair() throws GeneralSecurityException {
      return new KeyPair(
          P256.key(open),
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)));
    }
  }
}
