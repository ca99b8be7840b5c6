package org.wardbook.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.plan.PlanYear;
import org.wardbook.progress.TallyRows.Tally;
import org.wardbook.register.Registers;

/**
 * Groups that were read before, for as long as none has changed: a look reads their version in its
 * own transaction first, so that nothing old is ever taken for new.
 */
@Component
class KnownTallies {
  /** So many measures and days: a page and its readers, and nobody who asks for every day. */
  static final int MOST = 80;

  private volatile Generation latest = new Generation(-1, Map.of());

  /**
   * A group and what it is as evidence.
   *
   * @param evidence with all of its reports
   */
  record Read(Tally tally, Evidence evidence) {
    static Read of(Tally tally, Known known) {
      return new Read(
          tally,
          tally
              .shape()
              .evidence(
                  UUID.fromString(tally.firstId()),
                  tally.firstReference(),
                  StoredInstant.of(tally.firstAt()),
                  tally.number(),
                  known));
    }
  }

  /** What is known of one version of the groups, with the names of the wards as they were. */
  static final class Generation {
    private final int version;
    private final Map<String, String> wardNames;
    private final Map<String, List<Read>> read = new ConcurrentHashMap<>();
    private volatile @Nullable KnownReckonings reckonings;

    private Generation(int version, Map<String, String> wardNames) {
      this.version = version;
      this.wardNames = wardNames;
    }

    List<Read> get(String what, Supplier<List<Read>> reading) {
      if (read.size() >= MOST) {
        read.clear();
      }
      return read.computeIfAbsent(what, key -> reading.get());
    }

    KnownReckonings reckonings(PlanYear year, Registers registers) {
      var found = reckonings;
      if (found == null || !found.holdFor(year, registers)) {
        found = new KnownReckonings(year, registers);
        reckonings = found;
      }
      return found;
    }
  }

  Generation of(int version, Known known) {
    var generation = latest;
    if (generation.version != version || !generation.wardNames.equals(known.wardNames())) {
      generation = new Generation(version, known.wardNames());
      latest = generation;
    }
    return generation;
  }
}
