package org.wardbook.report.type.cctv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of one unit, told by its events: where it was, whether it worked, what contradicts. */
final class UnitHistory {
  private final String unit;
  private final List<Deployment> deployments = new ArrayList<>();
  private final List<Clash> clashes = new ArrayList<>();
  private @Nullable Deployment current;
  private @Nullable UnitEvent lastMove;
  private boolean outOfOrder;

  private UnitHistory(String unit) {
    this.unit = unit;
  }

  static UnitHistory of(String unit, Collection<UnitEvent> events) {
    var history = new UnitHistory(unit);
    events.stream().sorted(UnitEvent.IN_ORDER).forEach(history::add);
    return history;
  }

  String unit() {
    return unit;
  }

  /** In their order, the one that lasts at the end. */
  List<Deployment> deployments() {
    return List.copyOf(deployments);
  }

  List<Clash> clashes() {
    return List.copyOf(clashes);
  }

  /** Where it is; null in store. */
  @Nullable Deployment current() {
    return current;
  }

  /** The event by which it came where it is; null when nothing moved it yet. */
  @Nullable UnitEvent lastMove() {
    return lastMove;
  }

  UnitStatus status() {
    if (current == null) {
      return outOfOrder ? UnitStatus.REPAIR : UnitStatus.AVAILABLE;
    }
    return outOfOrder ? UnitStatus.FAULT : UnitStatus.DEPLOYED;
  }

  private void add(UnitEvent event) {
    switch (event.kind()) {
      case DEPLOY -> deploy(event);
      case MOVE -> {
        end(event);
        begin(event);
      }
      case RETRIEVE -> {
        end(event);
        lastMove = event;
      }
      case FAULT -> {
        outOfOrder = true;
        if (current != null) {
          current.broke(event.day());
        }
      }
      case REPAIR -> {
        outOfOrder = false;
        if (current != null) {
          current.repaired(event.day());
        }
      }
      case REVIEW -> {
        if (!deployments.isEmpty()) {
          deployments.getLast().reviewedBy(event);
        }
      }
    }
  }

  /**
   * It stands somewhere already: the CSU settles which of the two is true. Meanwhile the one holds
   * that is accepted, or the earlier one.
   */
  private void deploy(UnitEvent event) {
    if (current == null) {
      begin(event);
      return;
    }
    clashes.add(new Clash(current.start(), event));
    if (event.isAccepted() && !current.start().isAccepted()) {
      deployments.removeLast();
      begin(event);
    }
  }

  private void begin(UnitEvent event) {
    current = new Deployment(event, outOfOrder);
    deployments.add(current);
    lastMove = event;
  }

  private void end(UnitEvent event) {
    if (current != null) {
      current.endedBy(event);
      current = null;
    }
  }

  /** Two reports that put the unit in two places at once. */
  record Clash(UnitEvent earlier, UnitEvent later) {
    boolean concerns(UUID report) {
      return earlier.report().equals(report) || later.report().equals(report);
    }
  }
}
