package org.wardbook.report.type.cctv;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.London;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;

/** The units and their deployments as the CSU looks at them today. */
@Service
@Transactional(readOnly = true)
public class CctvFleet {

  private final CctvLedger ledger;
  private final CctvUse use;
  private final CctvStanding standing;
  private final RegisterService registers;
  private final Reports reports;
  private final Clock clock;

  CctvFleet(
      CctvLedger ledger,
      CctvUse use,
      CctvStanding standing,
      RegisterService registers,
      Reports reports,
      Clock clock) {
    this.ledger = ledger;
    this.use = use;
    this.standing = standing;
    this.registers = registers;
    this.reports = reports;
    this.clock = clock;
  }

  /** Every unit that is or was in the fleet, by name. */
  public List<Unit> units() {
    var histories = ledger.known();
    var entries = registers.current().of(CctvStanding.UNITS);
    var begun =
        begun(
            entries.stream()
                .flatMap(entry -> Stream.ofNullable(histories.get(entry.id())))
                .flatMap(history -> Stream.ofNullable(history.current()))
                .toList());
    return entries.stream()
        .map(entry -> unit(entry, Optional.ofNullable(histories.get(entry.id())), begun))
        .toList();
  }

  /** The latest times that a unit stood somewhere, and how many there were. */
  public Stays stays(int most) {
    Map<String, String> names =
        registers.current().of(CctvStanding.UNITS).stream()
            .collect(Collectors.toMap(RegisterEntry::id, RegisterEntry::name));
    var all =
        ledger.known().values().stream()
            .flatMap(history -> history.deployments().stream())
            .sorted(
                Comparator.comparing((Deployment deployment) -> deployment.start().at()).reversed())
            .toList();
    var latest = all.subList(0, Math.min(most, all.size()));
    var begun = begun(latest);
    return new Stays(
        latest.stream()
            .map(
                deployment ->
                    stay(
                        deployment,
                        Objects.requireNonNull(begun.get(deployment.start().report())),
                        name(names, deployment.start().unit())))
            .toList(),
        all.size());
  }

  /** Each day of the plan year up to today, as the plan counts it: what the CSU has accepted. */
  public List<Day> daysOfTheYear() {
    var today = today();
    var firstOfApril = LocalDate.of(today.getYear(), Month.APRIL, 1);
    return FleetDays.between(
        firstOfApril.isAfter(today) ? firstOfApril.minusYears(1) : firstOfApril,
        today,
        registers.current().of(CctvStanding.UNITS),
        use.all());
  }

  /** The stay that this report began. */
  public Optional<Stay> stayOf(Report report) {
    return ledger.known().values().stream()
        .flatMap(history -> history.deployments().stream())
        .filter(deployment -> deployment.start().report().equals(report.id()))
        .findFirst()
        .map(deployment -> stay(deployment, report, nameOf(deployment.start().unit())));
  }

  /** Where it was put, in words. */
  public String placeOf(Report report) {
    return standing.placeOf(report);
  }

  /** What people call the unit. */
  public String nameOf(String unit) {
    return registers.nameOf(CctvStanding.UNITS, unit).orElse(unit);
  }

  private static String name(Map<String, String> names, String unit) {
    return names.getOrDefault(unit, unit);
  }

  /** The reports that began these, by their ids. */
  private Map<UUID, Report> begun(List<Deployment> deployments) {
    return reports
        .withIds(deployments.stream().map(deployment -> deployment.start().report()).toList())
        .stream()
        .collect(Collectors.toMap(Report::id, report -> report));
  }

  private Unit unit(RegisterEntry entry, Optional<UnitHistory> history, Map<UUID, Report> begun) {
    var current = history.map(UnitHistory::current);
    var inFleet = entry.isValidOn(today());
    return new Unit(
        entry.id(),
        entry.name(),
        inFleet
            ? history.map(UnitHistory::status).orElse(UnitStatus.AVAILABLE)
            : UnitStatus.RETIRED,
        inFleet,
        current
            .map(
                deployment ->
                    stay(
                        deployment,
                        Objects.requireNonNull(begun.get(deployment.start().report())),
                        entry.name()))
            .orElse(null),
        history.map(UnitHistory::lastMove).map(UnitEvent::at).orElse(null));
  }

  private Stay stay(Deployment deployment, Report report, String unitName) {
    var end = deployment.end();
    var lastDay = end == null ? today() : end.day();
    return new Stay(
        report,
        unitName,
        standing.placeOf(report),
        deployment.start().day(),
        end == null ? null : end.day(),
        deployment.reviewOn(lastDay),
        deployment.lackingOn(lastDay.isBefore(deployment.start().day()) ? today() : lastDay));
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }

  /**
   * A unit today.
   *
   * @param isInFleet whether it is counted in the fleet today, broken or not
   * @param stay where it stands; null in store
   * @param since when it came where it is; null when it was never reported on
   */
  public record Unit(
      String id,
      String name,
      UnitStatus status,
      boolean isInFleet,
      @Nullable Stay stay,
      @Nullable Instant since) {}

  /**
   * The fleet on a day.
   *
   * @param inOrder deployed with all that it needs
   * @param deployed those in order among them
   * @param fleet how many there are, under repair too
   */
  public record Day(LocalDate day, int inOrder, int deployed, int fleet) {}

  /**
   * Some of them.
   *
   * @param latest the latest first
   * @param number how many there are in all
   */
  public record Stays(List<Stay> latest, int number) {}

  /**
   * A unit in one place.
   *
   * @param until the day on which it was taken down; null while it stands
   * @param reviewOn by when it is or was to be reviewed; null when nobody set a day
   * @param lacking what it lacks for being in order, today or when it was taken down; empty when
   *     nothing
   */
  public record Stay(
      Report report,
      String unit,
      String place,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate reviewOn,
      String lacking) {
    public boolean isInOrder() {
      return lacking.isEmpty();
    }
  }
}
