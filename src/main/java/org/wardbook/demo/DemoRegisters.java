package org.wardbook.demo;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.people.People;
import org.wardbook.plan.PlanYear;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets what the CSU of the demonstration has set. Everything is invented: no person, approval or
 * priority here is a real one. Nothing happens where there are speedwatch sites already.
 */
@Component
@Profile("demo")
class DemoRegisters {
  private static final String SITE =
      """
      {"road": "%s", "limit": %d, "directions": ["towards %s", "towards %s"], "ward": "%s",
       "lat": %s, "lon": %s}
      """;
  private static final String UNIT =
      """
      {"unitType": "%s", "serial": "DEMO-%03d", "owner": "Sevenoaks District Council"}
      """;
  private static final int UNITS = 12;

  private final DemoClock clock;
  private final RegisterService registers;
  private final People people;
  private final JsonMapper json;

  DemoRegisters(DemoClock clock, RegisterService registers, People people, JsonMapper json) {
    this.clock = clock;
    this.registers = registers;
    this.people = people;
    this.json = json;
  }

  void writeOnce() {
    if (!registers.entries("speedwatch-site").isEmpty()) {
      return;
    }
    var today = London.dayOf(clock.instant());
    var start = LocalDate.of(PlanYear.firstYearOf(today), Month.APRIL, 1);
    try {
      clock.pin(start.atTime(9, 0).atZone(London.ZONE).toInstant());
      speedwatch(start.minusYears(1), today.minusMonths(2));
      units(start.minusYears(1));
      priorities(start);
      reported(start.minusMonths(3));
      rate(start);
    } finally {
      clock.release();
    }
  }

  private void speedwatch(LocalDate from, LocalDate ended) {
    site(
        "High Street, Otford",
        from,
        null,
        "A225",
        30,
        "Sevenoaks",
        "Shoreham",
        "E05009962",
        "51.31283",
        "0.19046");
    site(
        "London Road, Westerham",
        from,
        null,
        "A25",
        30,
        "Sundridge",
        "Oxted",
        "E05009965",
        "51.26632",
        "0.06892");
    site(
        "Church Road, Hartley",
        from,
        null,
        "B260",
        30,
        "Longfield",
        "New Ash Green",
        "E05009959",
        "51.38673",
        "0.30367");
    site(
        "Station Road, Eynsford",
        from,
        ended,
        "A225",
        40,
        "Farningham",
        "Shoreham",
        "E05009958",
        "51.36765",
        "0.21132");
    trained("Alan Ashdown", null, from, from.plusYears(3));
    trained("Bridget Cole", null, from, from.plusYears(3));
    trained("Chandra Patel", null, from, from.plusYears(3));
    trained("Derek Fielding", "parish", from, from.plusYears(3));
    trained("Wendy Warden", "kcc", from, from.plusYears(3));
    trained("Ethel Marsh", null, from, ended);
  }

  private void units(LocalDate from) {
    for (int number = 1; number <= UNITS; number++) {
      var kind = number <= 8 ? "Redeployable dome camera" : "Battery camera for woodland";
      put("cctv-unit", "Unit " + number, UNIT.formatted(kind, number), from, null);
    }
  }

  private void priorities(LocalDate from) {
    priority("E05005031", "burglary", from);
    priority("E05005026", "burglary", from);
    priority("E05005028", "vehicle-crime", from);
    priority("E05009964", "environment", from);
    priority("E05005014", "environment", from);
    hotSpot("Station car park, Swanley", "E05009964", from);
    hotSpot("Buckhurst car park, Sevenoaks", "E05005029", from);
    hotSpot("Leisure centre, Edenbridge", "E05005014", from);
    hotSpot("Recreation ground, West Kingsdown", "E05005017", from);
    hotSpot("Riverhead retail park", "E05005012", from);
    hotSpot("Village hall, New Ash Green", "E05009956", from);
    put("speeding-area", null, "{\"ward\": \"E05009962\"}", from, null);
    put("speeding-area", null, "{\"ward\": \"E05009965\"}", from, null);
    put("speeding-area", null, "{\"ward\": \"E05009959\"}", from, null);
  }

  private void reported(LocalDate from) {
    school("Otford Meadow Primary School", "Residents", "E05009962", from);
    school("Kippington Lane Primary School", "The school", "E05005027", from.plusMonths(1));
    school("Swanley Park Primary School", "Parents", "E05005031", from.plusMonths(2));
    school("Hartley Green Primary School", "Parish council", "E05009959", from.plusMonths(5));
    drinkingPlace("Recreation ground, Hextable", "Parish council", "E05009960", from);
    drinkingPlace("Bandstand, Edenbridge", "Residents", "E05005014", from.plusMonths(4));
  }

  private void rate(LocalDate from) {
    put(
        "payback-rate",
        null,
        "{\"pencePerHour\": 1200, \"source\": \"Made up for this demonstration\"}",
        from,
        from.plusYears(1).minusDays(1));
  }

  private void site(
      String name,
      LocalDate from,
      @Nullable LocalDate until,
      String road,
      int limit,
      String towards,
      String orTowards,
      String ward,
      String lat,
      String lon) {
    put(
        "speedwatch-site",
        name,
        SITE.formatted(road, limit, towards, orTowards, ward, lat, lon),
        from,
        until);
  }

  private void trained(String name, @Nullable String agency, LocalDate from, LocalDate until) {
    put(
        "trained-person",
        name,
        agency == null ? "{}" : "{\"agency\": \"%s\"}".formatted(agency),
        from,
        until);
  }

  private void priority(String ward, String theme, LocalDate from) {
    put(
        "priority-ward",
        null,
        "{\"ward\": \"%s\", \"theme\": \"%s\"}".formatted(ward, theme),
        from,
        null);
  }

  private void hotSpot(String name, String ward, LocalDate from) {
    put("hot-spot", name, "{\"ward\": \"%s\"}".formatted(ward), from, null);
  }

  private void school(String name, String by, String ward, LocalDate from) {
    put(
        "reported-school",
        name,
        "{\"reportedBy\": \"%s\", \"ward\": \"%s\"}".formatted(by, ward),
        from,
        null);
  }

  private void drinkingPlace(String name, String by, String ward, LocalDate from) {
    put(
        "reported-drinking-place",
        name,
        "{\"reportedBy\": \"%s\", \"ward\": \"%s\"}".formatted(by, ward),
        from,
        null);
  }

  private void put(
      String register,
      @Nullable String name,
      String values,
      LocalDate from,
      @Nullable LocalDate until) {
    var draft = new EntryDraft(name, (ObjectNode) json.readTree(values), from, until);
    registers.add(register, draft, people.findByUsername("csu").orElseThrow());
  }
}
