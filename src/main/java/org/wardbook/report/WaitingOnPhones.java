package org.wardbook.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many reports are saved on phones and not received yet, as far as the phones have told. There
 * may be no such bean: then nothing is said.
 */
public interface WaitingOnPhones {
  /** Of these types, by their keys. */
  int of(Set<String> types);

  /** Phone by phone, those first whose reports have waited longest. */
  List<HeldOnPhone> phones();

  /**
   * What one phone holds.
   *
   * @param person whose reports they are
   * @param waiting how many, by type
   * @param since when the oldest was saved; null when the phone did not say
   * @param toldAt when it was heard of last
   */
  record HeldOnPhone(
      String person, Map<String, Integer> waiting, @Nullable Instant since, Instant toldAt) {
    public HeldOnPhone {
      waiting = Map.copyOf(waiting);
    }
  }
}
