package org.wardbook.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;
import org.wardbook.ward.WardTimetable;
import org.wardbook.ward.WardUses;

/** Entries that name a ward, and those among them whose ward is no more. */
@Component
public class WardEntries implements WardUses {
  private final RegisterDefinitions definitions;
  private final RegisterService service;
  private final WardSets wardSets;

  WardEntries(RegisterDefinitions definitions, RegisterService service, WardSets wardSets) {
    this.definitions = definitions;
    this.service = service;
    this.wardSets = wardSets;
  }

  @Override
  public List<Use> after(Set<String> codes, LocalDate from) {
    return definitions.all().stream()
        .flatMap(
            register ->
                holdingFrom(register, from)
                    .filter(entry -> wardsOf(register, entry).anyMatch(codes::contains))
                    .map(
                        entry ->
                            new Use(
                                register.title() + ": " + entry.name(),
                                "desk/settings/" + register.key())))
        .toList();
  }

  /** What there is to put right in a register on that day, each in a full sentence. */
  public List<String> outdated(RegisterDefinition register, LocalDate today) {
    return holdingFrom(register, today)
        .flatMap(
            entry ->
                wardsOf(register, entry)
                    .flatMap(code -> firstDayWithout(code, entry, today))
                    .map(
                        day ->
                            "“%s” names a ward that there is not from %s on: end it on the day before, and add the ward that takes its place."
                                .formatted(entry.name(), words(day))))
        .toList();
  }

  private Stream<RegisterEntry> holdingFrom(RegisterDefinition register, LocalDate day) {
    return service.current().of(register.key()).stream()
        .filter(entry -> entry.until() == null || !entry.until().isBefore(day));
  }

  private static Stream<String> wardsOf(RegisterDefinition register, RegisterEntry entry) {
    return register.fields().stream()
        .filter(field -> field.kind() == RegisterField.Kind.WARD)
        .map(field -> entry.values().path(field.key()).asString(""));
  }

  /** Among the days that the entry holds: it may name a ward that comes only with it. */
  private Stream<LocalDate> firstDayWithout(String code, RegisterEntry entry, LocalDate today) {
    var from = entry.from();
    var first = from == null || from.isBefore(today) ? today : from;
    return wardSets.timetable().between(first, entry.until()).stream()
        .filter(period -> period.set().ward(code).isEmpty())
        .limit(1)
        .map(WardTimetable.Period::from)
        .flatMap(Stream::ofNullable);
  }

  /** The wards that an entry may name: today's, and those to come that today does not have. */
  public List<Ward> choices(LocalDate today) {
    var timetable = wardSets.timetable();
    var current = timetable.on(today).set();
    var toCome =
        timetable.after(today).stream()
            .flatMap(
                period ->
                    period.set().wards().stream()
                        .filter(ward -> current.ward(ward.code()).isEmpty())
                        .map(ward -> named(ward, period)));
    return Stream.concat(current.wards().stream(), toCome).toList();
  }

  private static Ward named(Ward ward, WardTimetable.Period period) {
    var from = period.from();
    return new Ward(
        ward.code(),
        from == null ? ward.name() : ward.name() + " (from " + words(from) + ")",
        ward.outline());
  }

  private static String words(LocalDate day) {
    return London.words(day);
  }
}
