package org.wardbook.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Agency;

/** What falls due, of every kind of work together. */
@Service
@Transactional(readOnly = true)
public class DueList {
  private final List<FallingDue> kinds;

  DueList(List<FallingDue> kinds) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(FallingDue::label)).toList();
  }

  /** By their names. */
  public List<FallingDue> kinds() {
    return kinds;
  }

  public Optional<FallingDue> kind(String key) {
    return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /**
   * How much falls due on these days.
   *
   * @param kind null for every kind
   * @param agency null for anybody
   */
  public int count(DueDays days, @Nullable FallingDue kind, @Nullable Agency agency) {
    return days.isEmpty()
        ? 0
        : wanted(kind).stream().mapToInt(each -> each.count(days, agency)).sum();
  }

  /** The same, first due first, at most so many. */
  public List<DueItem> list(
      DueDays days, @Nullable FallingDue kind, @Nullable Agency agency, int most) {
    if (days.isEmpty()) {
      return List.of();
    }
    return wanted(kind).stream()
        .flatMap(each -> each.list(days, agency, most).stream())
        .sorted(DueItem.FIRST_DUE_FIRST)
        .limit(most)
        .toList();
  }

  private List<FallingDue> wanted(@Nullable FallingDue kind) {
    return kind == null ? kinds : List.of(kind);
  }
}
