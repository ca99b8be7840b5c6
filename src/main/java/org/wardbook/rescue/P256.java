package org.wardbook.rescue;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Public keys of the curve P-256 as browsers write them: a byte 4, then x and y. */
final class P256 {
  static final String CURVE = "secp256r1";
  private static final int COORDINATE = 32;
  private static final int LENGTH = 1 + 2 * COORDINATE;
  private static final byte UNCOMPRESSED = 4;

  private P256() {}

  static byte[] raw(ECPublicKey key) {
    var raw = new byte[LENGTH];
    raw[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), raw, 1);
    put(key.getW().getAffineY(), raw, 1 + COORDINATE);
    return raw;
  }

  private static void put(BigInteger number, byte[] raw, int offset) {
    var bytes = number.toByteArray();
    // A leading zero for the sign, or fewer bytes than the field has.
    var length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, raw, offset + COORDINATE - length, length);
  }

  static ECPublicKey key(byte[] raw) throws GeneralSecurityException {
    if (raw.length != LENGTH || raw[0] != UNCOMPRESSED) {
      throw new GeneralSecurityException("Not a point of P-256");
    }
    var x = new BigInteger(1, Arrays.copyOfRange(raw, 1, 1 + COORDINATE));
    var y = new BigInteger(1, Arrays.copyOfRange(raw, 1 + COORDINATE, LENGTH));
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(CURVE));
    var spec =
        new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class));
    return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
  }
}
