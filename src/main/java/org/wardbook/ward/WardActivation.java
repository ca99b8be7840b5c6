package org.wardbook.ward;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Boundaries that the CSU decided to use.
 *
 * @param wardSet id of the set
 * @param wards how many wards it has
 * @param fileName of the file that it came from
 * @param from the first day on which it holds
 * @param who decided it, and {@code at} when
 * @param withdrawal null as long as it stands
 */
public record WardActivation(
    long id,
    String wardSet,
    int wards,
    String fileName,
    LocalDate from,
    String who,
    Instant at,
    @Nullable Withdrawal withdrawal) {

  public boolean isWithdrawn() {
    return withdrawal != null;
  }

  /** That it was taken back before it held. */
  public record Withdrawal(String who, Instant at, String reason) {}
}
