package org.wardbook.ward;

import java.util.List;
import java.util.Optional;

/**
 * The wards of a district as they are from one review of boundaries to the next. Reports store its
 * id, so that they keep their ward when boundaries change.
 */
public record WardSet(String id, District district, String attribution, List<Ward> wards) {
  public WardSet {
    wards = List.copyOf(wards);
  }

  public Optional<Ward> ward(String code) {
    return wards.stream().filter(ward -> ward.code().equals(code)).findFirst();
  }

  /** The council's area, by its ONS code. */
  public record District(String code, String name) {}
}
