package org.wardbook.bench;

import java.util.List;
import java.util.Random;
import org.wardbook.people.Role;

/** Who sends reports; the first ones of each list are the keenest. */
record Authors(List<String> wardens, List<String> volunteers, String csu) {
  String next(Role role, Random random) {
    return switch (role) {
      case WARDEN -> any(wardens, random);
      case VOLUNTEER -> any(volunteers, random);
      case CSU -> csu;
      case PARTNER -> throw new IllegalArgumentException("Partners file no reports");
    };
  }

  private static String any(List<String> people, Random random) {
    double keen = random.nextDouble();
    return people.get((int) (keen * keen * people.size()));
  }
}
