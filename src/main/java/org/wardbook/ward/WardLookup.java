package org.wardbook.ward;

import java.util.List;
import java.util.Optional;

/**
 * Finds the ward of a pin. {@code frontend/ward/ward-lookup.ts} does the same, step by step, so
 * that phone and server agree about every pin; a shared fixture holds the two together.
 */
public final class WardLookup {
  /**
   * Outlines are indicative, so near a boundary the person on the spot knows better: practice §9.
   */
  public static final double NEIGHBOUR_METRES = 50;

  private final WardSet wardSet;

  public WardLookup(WardSet wardSet) {
    this.wardSet = wardSet;
  }

  /** The ward that holds the pin; empty outside the district. */
  public Optional<Ward> find(MicroPoint pin) {
    return wardSet.wards().stream().filter(ward -> ward.contains(pin)).findFirst();
  }

  /** The wards that hold the pin or whose outline is at most this far away, in the set's order. */
  public List<Ward> within(MicroPoint pin, double metres) {
    return wardSet.wards().stream().filter(ward -> distanceMetres(ward, pin) <= metres).toList();
  }

  /** What validation and the choice of a neighbour need to know about a pin. */
  public WardAtPin at(MicroPoint pin) {
    String holding = find(pin).map(Ward::code).orElse(null);
    List<String> near =
        within(pin, NEIGHBOUR_METRES).stream()
            .map(Ward::code)
            .filter(code -> !code.equals(holding))
            .toList();
    return new WardAtPin(holding, near);
  }

  /** Metres from the pin to the ward; 0 inside it. */
  public double distanceMetres(Ward ward, MicroPoint pin) {
    return ward.contains(pin) ? 0 : ward.metresToBoundary(pin);
  }
}
