package org.wardbook.ward;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reckons how many reports would be in another ward, had other boundaries held so far. */
@Service
public class WardMoves {
  private static final int PINS_BETWEEN_NEWS = 20_000;

  private final List<PlacedPins> pins;

  WardMoves(List<PlacedPins> pins) {
    this.pins = List.copyOf(pins);
  }

  /** How many pins there are to look at. */
  public long pins() {
    return pins.stream().mapToLong(PlacedPins::count).sum();
  }

  /**
   * Looks at all of them. Takes seconds for a million.
   *
   * @param lookedAt hears now and then how many were looked at
   */
  public Tally count(WardSet coming, LongConsumer lookedAt) {
    var counting = new Counting(coming, lookedAt);
    pins.forEach(kind -> kind.each(counting));
    return counting.tally();
  }

  private static final class Counting implements PlacedPins.Visitor {
    private final WardSet coming;
    private final WardLookup lookup;
    private final LongConsumer lookedAt;
    private final Map<Way, Long> ways = new HashMap<>();
    private long pins;

    Counting(WardSet coming, LongConsumer lookedAt) {
      this.coming = coming;
      this.lookup = new WardLookup(coming);
      this.lookedAt = lookedAt;
    }

    @Override
    public void visit(MicroPoint pin, @Nullable String ward) {
      var to = lookup.find(pin).map(Ward::code).orElse(null);
      if (!Objects.equals(ward, to) && !mayStay(ward, pin)) {
        ways.merge(new Way(ward, to), 1L, Long::sum);
      }
      pins++;
      if (pins % PINS_BETWEEN_NEWS == 0) {
        lookedAt.accept(pins);
      }
    }

    /** Near a boundary the person on the spot chose the ward, and may choose it again. */
    private boolean mayStay(@Nullable String ward, MicroPoint pin) {
      return ward != null
          && coming
              .ward(ward)
              .filter(known -> lookup.distanceMetres(known, pin) <= WardLookup.NEIGHBOUR_METRES)
              .isPresent();
    }

    Tally tally() {
      var moves =
          ways.entrySet().stream()
              .map(way -> new Move(way.getKey().from(), way.getKey().to(), way.getValue()))
              .sorted(Comparator.comparingLong(Move::count).reversed())
              .toList();
      return new Tally(pins, moves);
    }
  }

  private record Way(@Nullable String from, @Nullable String to) {}

  /**
   * So many from one ward to another.
   *
   * @param from code of the ward; null outside the district, as for {@code to}
   */
  public record Move(@Nullable String from, @Nullable String to, long count) {}

  /**
   * @param pins how many were looked at
   * @param moves the largest first
   */
  public record Tally(long pins, List<Move> moves) {
    public long moved() {
      return moves.stream().mapToLong(Move::count).sum();
    }
  }
}
