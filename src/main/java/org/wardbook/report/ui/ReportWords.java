package org.wardbook.report.ui;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Location;
import org.wardbook.report.Report;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/** The words for what a report holds as keys and codes. */
@Component
final class ReportWords implements FilterAddress.Names {
  /** The field that says where something is in words, in the types that have one. */
  private static final String PLACE = "place";

  private static final int MOST_OF_A_PLACE = 80;

  private final DefinitionCatalogue definitions;
  private final WardSets wardSets;
  private final People people;

  ReportWords(DefinitionCatalogue definitions, WardSets wardSets, People people) {
    this.definitions = definitions;
    this.wardSets = wardSets;
    this.people = people;
  }

  List<String> typeKeys() {
    return definitions.all().stream().map(FormDefinition::key).distinct().toList();
  }

  @Override
  public boolean isType(String key) {
    return definitions.latest(key).isPresent();
  }

  String typeTitle(String key) {
    return definitions.latest(key).map(FormDefinition::title).orElse(key);
  }

  /** Codes of the current wards, in the order of their names. */
  List<String> wardCodes() {
    return wardSets.current().wards().stream()
        .sorted(Comparator.comparing(Ward::name))
        .map(Ward::code)
        .toList();
  }

  @Override
  public boolean isWard(String code) {
    return wardSets.ward(code).isPresent();
  }

  List<Agency> agencies() {
    return people.agencies();
  }

  @Override
  public boolean isAgency(String key) {
    return agencies().stream().anyMatch(agency -> agency.key().equals(key));
  }

  String agencyName(String key) {
    return agencies().stream()
        .filter(agency -> agency.key().equals(key))
        .map(Agency::name)
        .findFirst()
        .orElse(key);
  }

  String authorName(UUID person) {
    return people.find(person).map(Person::displayName).orElse("somebody");
  }

  /** Everybody who may have sent something, by name. */
  List<Person> authors() {
    return people.all();
  }

  @Override
  public boolean isAuthor(UUID person) {
    return people.find(person).isPresent();
  }

  /** The name, or the code itself for a ward that nobody knows. */
  String wardName(String code) {
    return wardSets.ward(code).map(Ward::name).orElse(code);
  }

  String ward(Report report) {
    if (report.ward() != null) {
      return wardName(report.ward());
    }
    return report.location() == null ? "No place given" : "Outside the district";
  }

  /** Where in words, as its author wrote it; empty when they did not. */
  String place(Report report) {
    return report.answers().path(PLACE).asString("");
  }

  /** The beginning of it, for a row of a table. */
  String placeInShort(Report report) {
    var place = place(report);
    if (place.length() <= MOST_OF_A_PLACE) {
      return place;
    }
    int space = place.lastIndexOf(' ', MOST_OF_A_PLACE);
    return place.substring(0, space < MOST_OF_A_PLACE / 2 ? MOST_OF_A_PLACE : space) + " …";
  }

  String observed(Report report) {
    return DateWords.dayAndTime(report.observedAt());
  }

  /** One line for the map's pins and for screen readers. */
  String line(Report report) {
    return String.join(
        ", ",
        report.reference(),
        typeTitle(report.type()),
        StateMark.word(report.state()),
        ward(report),
        observed(report));
  }

  /** How the pin was set, and how well it is known. */
  static String howFound(Location location) {
    return switch (location.source()) {
      case GPS -> "By the phone’s position" + within(location.accuracyMetres());
      case MAP -> "Pin set on the map";
      case TYPED -> "Place or coordinates typed";
    };
  }

  private static String within(@Nullable Double metres) {
    return metres == null ? "" : ", within " + Math.round(metres) + " m";
  }
}
