package org.wardbook.sync;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.plan.Action;
import org.wardbook.plan.Chapter;
import org.wardbook.plan.Measure;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterDefinitions;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterField;
import org.wardbook.register.RegisterService;
import org.wardbook.report.OpenTask;
import org.wardbook.report.OpenTasks;
import org.wardbook.report.RegisterStanding;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.WorkClock;
import org.wardbook.report.WorkOfPerson;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.Option;
import org.wardbook.rescue.RescueKey;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Place;
import org.wardbook.ward.Places;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;
import org.wardbook.ward.WardTimetable;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what phones keep for when there is no signal. */
@Component
class ReferenceDigest {
  private static final String FLY_TIP = "fly-tip";

  /** So long after a change of boundaries a phone may still finish a report from before it. */
  private static final Period LATE_REPORTS = Period.ofDays(90);

  /** What is older was cleared or will never be; the digest has to stay small. */
  private static final Duration FLY_TIPS_OF_THE_LAST = Duration.ofDays(60);

  /** Those that were turned down are no reason not to report what one sees. */
  private static final Set<ReportState> KNOWN =
      Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION);

  private final WardSets wardSets;
  private final Places places;
  private final PlanYears planYears;
  private final People people;
  private final RegisterDefinitions registerDefinitions;
  private final RegisterService registers;
  private final List<RegisterStanding> standings;
  private final Reports reports;
  private final DefinitionCatalogue definitions;
  private final List<OpenTasks> openTasks;
  private final WorkOfPerson workOfPerson;
  private final Optional<WorkClock> flyTipClock;
  private final Reference.Tiles tiles;
  private final Reference.RescueSeal rescueSeal;
  private final Clock clock;

  ReferenceDigest(
      WardSets wardSets,
      Places places,
      PlanYears planYears,
      People people,
      RegisterDefinitions registerDefinitions,
      RegisterService registers,
      List<RegisterStanding> standings,
      Reports reports,
      DefinitionCatalogue definitions,
      List<OpenTasks> openTasks,
      WorkOfPerson workOfPerson,
      List<WorkClock> workClocks,
      RescueKey rescueKey,
      @Value("${wardbook.map.tiles-url}") String tilesUrl,
      @Value("${wardbook.map.attribution}") String attribution,
      Clock clock) {
    this.wardSets = wardSets;
    this.places = places;
    this.planYears = planYears;
    this.people = people;
    this.registerDefinitions = registerDefinitions;
    this.registers = registers;
    this.standings = List.copyOf(standings);
    this.reports = reports;
    this.definitions = definitions;
    this.openTasks = List.copyOf(openTasks);
    this.workOfPerson = workOfPerson;
    this.flyTipClock = workClocks.stream().filter(each -> each.type().equals(FLY_TIP)).findFirst();
    this.rescueSeal = new Reference.RescueSeal(rescueKey.id(), rescueKey.publicKey());
    this.tiles = new Reference.Tiles(tilesUrl, attribution);
    this.clock = clock;
  }

  /** What the phone of this person may hold. */
  Reference now(Person person) {
    var role = person.role();
    var today = London.dayOf(clock.instant());
    var year = planYears.containing(today);
    return new Reference(
        wards(wardSets.timetable().on(today)),
        otherWards(today),
        places.all().stream().map(this::place).toList(),
        year.map(ReferenceDigest::year).orElse(null),
        year.map(ReferenceDigest::actions).orElse(List.of()),
        people.agencies().stream()
            .map(agency -> new Reference.AgencyName(agency.key(), agency.name()))
            .toList(),
        openFlyTips(),
        role == Role.VOLUNTEER ? List.of() : auditTasks(),
        workOfPerson.open(person).stream().map(ReferenceDigest::assigned).toList(),
        registers(role),
        tiles,
        rescueSeal);
  }

  /** Registers with nothing in them too, so that the phone can tell unset from unknown. */
  private Map<String, List<Reference.ListedEntry>> registers(Role role) {
    var current = registers.current();
    return registerDefinitions.all().stream()
        .filter(register -> register.audience().includes(role))
        .collect(
            Collectors.toMap(
                RegisterDefinition::key,
                register -> listed(register, current.of(register.key())),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private List<Reference.ListedEntry> listed(
      RegisterDefinition register, List<RegisterEntry> entries) {
    var reported =
        standings.stream()
            .filter(standing -> standing.register().equals(register.key()))
            .flatMap(standing -> standing.values().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return entries.stream()
        .map(entry -> listed(register, entry, Optional.ofNullable(reported.get(entry.id()))))
        .toList();
  }

  private static Reference.ListedEntry listed(
      RegisterDefinition register, RegisterEntry entry, Optional<ObjectNode> reported) {
    var values = entry.values().deepCopy();
    reported.ifPresent(values::setAll);
    register.fields().stream()
        .filter(RegisterField::deskOnly)
        .forEach(field -> values.remove(field.key()));
    return new Reference.ListedEntry(
        entry.id(), entry.name(), values, day(entry.from()), day(entry.until()));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private List<Reference.Wards> otherWards(LocalDate today) {
    var timetable = wardSets.timetable();
    return timetable.between(today.minus(LATE_REPORTS), null).stream()
        .filter(period -> !period.equals(timetable.on(today)))
        .map(ReferenceDigest::wards)
        .toList();
  }

  private static Reference.Wards wards(WardTimetable.Period period) {
    var set = period.set();
    return new Reference.Wards(
        set.id(),
        new Reference.DistrictName(set.district().code(), set.district().name()),
        set.attribution(),
        day(period.from()),
        day(period.until()),
        set.wards().stream().map(ReferenceDigest::ward).toList());
  }

  private static Reference.WardOutline ward(Ward ward) {
    return new Reference.WardOutline(
        ward.code(),
        ward.name(),
        ring(ward.outline()),
        ward.more().stream().map(ReferenceDigest::ring).toList());
  }

  private static List<List<BigDecimal>> ring(List<MicroPoint> points) {
    return points.stream()
        .map(point -> List.of(degrees(point.lonE6()), degrees(point.latE6())))
        .toList();
  }

  /** Exactly, so that the phone's micro-degrees are the server's. */
  private static BigDecimal degrees(int microDegrees) {
    return BigDecimal.valueOf(microDegrees, 6).stripTrailingZeros();
  }

  private Reference.NamedPlace place(Place place) {
    var ward = wardSets.lookup().find(place.point()).map(Ward::code).orElse(place.ward());
    return new Reference.NamedPlace(
        place.name(), place.kind(), place.point().lat(), place.point().lon(), ward);
  }

  private static Reference.Year year(PlanYear year) {
    return new Reference.Year(
        String.valueOf(year.firstYear()),
        year.label(),
        year.startsOn().toString(),
        year.endsOn().toString());
  }

  private static List<Reference.PlanAction> actions(PlanYear year) {
    var chapters =
        year.chapters().stream().collect(Collectors.toMap(Chapter::number, Chapter::name));
    return year.actions().stream()
        .map(action -> action(action, chapters.getOrDefault(action.chapter(), "")))
        .toList();
  }

  private static Reference.PlanAction action(Action action, String chapter) {
    return new Reference.PlanAction(
        action.number(),
        chapter,
        action.text(),
        action.leadAgencies(),
        action.measures().stream().map(ReferenceDigest::measure).toList());
  }

  private static Reference.PlanMeasure measure(Measure measure) {
    return new Reference.PlanMeasure(
        measure.id(), measure.label(), measure.kind(), measure.target(), measure.unit());
  }

  private List<Reference.AuditTask> auditTasks() {
    return openTasks.stream()
        .flatMap(tasks -> tasks.all().stream())
        .map(ReferenceDigest::auditTask)
        .toList();
  }

  private static Reference.AuditTask auditTask(OpenTask task) {
    var place = task.place();
    return new Reference.AuditTask(
        task.id(),
        task.number(),
        task.what(),
        task.action(),
        task.ward(),
        place == null ? null : place.lat(),
        place == null ? null : place.lon(),
        task.exact(),
        task.owner(),
        task.due().toString(),
        task.status(),
        task.hasPhoto());
  }

  private static Reference.Assigned assigned(WorkOfPerson.Item item) {
    var point = item.point();
    return new Reference.Assigned(
        item.report(),
        item.reference(),
        item.what(),
        item.place(),
        item.ward(),
        point == null ? null : point.lat(),
        point == null ? null : point.lon(),
        day(item.due()),
        item.note(),
        item.by());
  }

  private List<Reference.OpenFlyTip> openFlyTips() {
    var since = clock.instant().minus(FLY_TIPS_OF_THE_LAST);
    var filter = ReportFilter.ALL.ofTypes(Set.of(FLY_TIP)).inStates(KNOWN).between(since, null);
    var look = flyTipClock.map(WorkClock::forOneLook);
    return reports.matching(filter).stream()
        .filter(report -> isOpen(look, report))
        .flatMap(this::openFlyTip)
        .toList();
  }

  private static boolean isOpen(Optional<WorkClock> clock, Report report) {
    return clock.map(known -> known.read(report, List.of()).stoppedAt() == null).orElse(true);
  }

  private Stream<Reference.OpenFlyTip> openFlyTip(Report report) {
    return report.location() == null
        ? Stream.empty()
        : Stream.of(openFlyTip(report, report.location().point()));
  }

  private Reference.OpenFlyTip openFlyTip(Report report, MicroPoint point) {
    return new Reference.OpenFlyTip(
        report.id(),
        report.reference(),
        point.lat(),
        point.lon(),
        StoredInstant.text(report.observedAt()),
        Stream.of("primaryWaste", "size")
            .flatMap(key -> label(report, key).stream())
            .collect(Collectors.joining(", ")));
  }

  private Optional<String> label(Report report, String field) {
    var answer = report.answers().path(field);
    if (!answer.isString()) {
      return Optional.empty();
    }
    return definitions
        .find(report.type(), report.definitionVersion())
        .flatMap(definition -> definition.field(field))
        .flatMap((FieldDefinition known) -> known.option(answer.stringValue()))
        .map(Option::label);
  }
}
