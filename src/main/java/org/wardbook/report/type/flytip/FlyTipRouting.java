package org.wardbook.report.type.flytip;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardbook.report.AssignmentRule;
import org.wardbook.report.Route;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who clears a fly-tip (practice §2.2): its owner on private land, where no seven days run; Kent
 * Highways what a business left on a highway; SDC Direct Services everything else. The council
 * itself calls what lies between "grey areas": the CSU may say otherwise, with a reason.
 */
@Component
class FlyTipRouting implements AssignmentRule {
  static final String LANDOWNER = "landowner";
  static final String KENT_HIGHWAYS = "kcc-highways";
  static final String DIRECT_SERVICES = "sdc-direct-services";

  /** The two of Defra's fifteen kinds that are called commercial. */
  private static final Set<String> COMMERCIAL = Set.of("black-bags-commercial", "other-commercial");

  /** What mostly comes from businesses without being called so. */
  private static final Set<String> PERHAPS_COMMERCIAL =
      Set.of(
          "construction-demolition-excavation",
          "tyres",
          "vehicle-parts",
          "chemical-drums-oil-fuel");

  private final ClearanceTargets targets;

  FlyTipRouting(ClearanceTargets targets) {
    this.targets = targets;
  }

  @Override
  public String type() {
    return FlyTipClearance.TYPE;
  }

  @Override
  public Route route(ObjectNode answers, Instant seen) {
    var land = answers.path("land").asString("");
    var waste = answers.path("primaryWaste").asString("");
    var isHighway = land.equals("highway");
    if (FlyTipClock.OWNERS_LAND.contains(land)) {
      return new Route(LANDOWNER, "it is on private land, which no council clears", null);
    }
    if (isHighway && COMMERCIAL.contains(waste)) {
      return new Route(
          KENT_HIGHWAYS, "it is waste from a business on a highway", targets.now().due(seen));
    }
    if (!FlyTipClock.PUBLIC_LAND.contains(land)) {
      return new Route(DIRECT_SERVICES, "nobody knows yet whose land it is on", null);
    }
    return new Route(
        DIRECT_SERVICES,
        isHighway && PERHAPS_COMMERCIAL.contains(waste)
            ? "it is not known to be waste from a business; if it is, Kent Highways clears it"
            : "it is on public land and not waste from a business on a highway",
        targets.now().due(seen));
  }

  @Override
  public String inWords() {
    return "Private land: its owner, and no seven days run. Waste from a business on a highway: Kent"
        + " Highways. Everything else: SDC Direct Services.";
  }
}
