package org.wardbook.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.register.Registers;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.FollowUps;
import org.wardbook.report.Report;
import org.wardbook.report.UsePeriod;

/**
 * What is known beside the reports that feed a measure; read once for a look at the plan.
 *
 * @param uses over which days things were in use, by the key of the type that tells it
 * @param followUps by the key of the type whose reports have them
 * @param wardNames by the codes of the wards
 */
record Known(
    Registers registers,
    Map<String, List<UsePeriod>> uses,
    Map<String, FollowUps> followUps,
    Map<String, String> wardNames) {

  static final Known NOTHING = new Known(Registers.NONE, Map.of(), Map.of(), Map.of());

  /** What became of the tasks of a report; null when its type has none. */
  @Nullable FollowUpCount followUpsOf(Report report, LocalDate on) {
    var counting = followUps.get(report.type());
    return counting == null ? null : counting.of(report, on);
  }

  /** What is known of these types; what did not change since an earlier look is the very same. */
  List<Object> beside(Set<String> types) {
    return types.stream()
        .sorted()
        .<Object>flatMap(
            type ->
                Stream.concat(
                    Stream.ofNullable(uses.get(type)), Stream.ofNullable(followUps.get(type))))
        .toList();
  }

  /** The name of a ward, or its code where the name is not known. */
  String wardName(String code) {
    return wardNames.getOrDefault(code, code);
  }
}
