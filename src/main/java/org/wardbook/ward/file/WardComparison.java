package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;

/**
 * What other boundaries change, ward by ward.
 *
 * @param same how many wards stay as they are
 */
public record WardComparison(List<WardChange> changes, int same) {
  public WardComparison {
    changes = List.copyOf(changes);
  }

  public static WardComparison of(WardSet present, WardSet coming) {
    var changes = new Changes(new WardOverlay(present.wards(), coming.wards())).all();
    var touched =
        changes.stream().filter(change -> change.kind() != WardChange.Kind.REMOVED).count();
    return new WardComparison(changes, coming.wards().size() - (int) touched);
  }

  /** Says what the overlay shows. */
  private static final class Changes {
    private final WardOverlay overlay;
    private final List<Ward> now;
    private final List<Ward> then;

    Changes(WardOverlay overlay) {
      this.overlay = overlay;
      this.now = overlay.now();
      this.then = overlay.then();
    }

    List<WardChange> all() {
      var found = new ArrayList<WardChange>();
      for (int ward = 0; ward < then.size(); ward++) {
        var partner = overlay.partnerOf(ward);
        if (partner == WardOverlay.NONE) {
          found.add(added(ward));
        } else {
          changed(partner, ward).ifPresent(found::add);
        }
      }
      for (int ward = 0; ward < now.size(); ward++) {
        if (!overlay.isPartner(ward)) {
          found.add(removed(ward));
        }
      }
      found.sort(Comparator.comparing(WardChange::kind).thenComparing(WardChange::name));
      return found;
    }

    private WardChange added(int ward) {
      var details =
          IntStream.range(0, now.size())
              .filter(old -> overlay.isMoved(old, ward))
              .mapToObj(old -> "Takes in " + part(old, ward) + ".")
              .toList();
      return change(WardChange.Kind.ADDED, then.get(ward), details);
    }

    private WardChange removed(int ward) {
      var details =
          IntStream.range(0, then.size())
              .filter(next -> overlay.isMoved(ward, next))
              .mapToObj(
                  next -> share(ward, next) + " of it goes to “" + then.get(next).name() + "”.")
              .toList();
      return change(WardChange.Kind.REMOVED, now.get(ward), details);
    }

    private Optional<WardChange> changed(int old, int ward) {
      var before = now.get(old);
      var after = then.get(ward);
      var details = new ArrayList<>(moves(old, ward));
      WardChange.@Nullable Kind kind = details.isEmpty() ? null : WardChange.Kind.MOVED;
      if (!before.code().equals(after.code())) {
        details.add("Its code was " + before.code() + ".");
        kind = kind == null ? WardChange.Kind.RECODED : kind;
      }
      if (!before.name().equals(after.name())) {
        details.add("It was called “" + before.name() + "”.");
        kind = kind == null ? WardChange.Kind.RENAMED : kind;
      }
      return Optional.ofNullable(kind).map(known -> change(known, after, details));
    }

    private List<String> moves(int old, int ward) {
      var details = new ArrayList<String>();
      for (int from = 0; from < now.size(); from++) {
        if (from != old && overlay.isMoved(from, ward)) {
          details.add("Takes in " + part(from, ward) + ".");
        }
      }
      if (overlay.isMoved(WardOverlay.NONE, ward)) {
        details.add(
            "Takes in %s of what is in no ward today."
                .formatted(DistrictFit.area(overlay.points(WardOverlay.NONE, ward))));
      }
      for (int to = 0; to < then.size(); to++) {
        if (to != ward && overlay.isMoved(old, to)) {
          details.add("Gives " + share(old, to) + " to “" + then.get(to).name() + "”.");
        }
      }
      if (overlay.isMoved(old, WardOverlay.NONE)) {
        details.add(
            "Leaves %s in no ward."
                .formatted(DistrictFit.area(overlay.points(old, WardOverlay.NONE))));
      }
      return details;
    }

    private String part(int old, int next) {
      return share(old, next) + " of “" + now.get(old).name() + "”";
    }

    private String share(int old, int next) {
      var share = overlay.shareOf(old, next);
      return share < 0.01 ? "under 1 %" : DistrictFit.percent(share);
    }

    private static WardChange change(WardChange.Kind kind, Ward ward, List<String> details) {
      return new WardChange(kind, ward.code(), ward.name(), details);
    }
  }
}
