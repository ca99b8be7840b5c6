package org.wardbook.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.wardbook.base.London;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Place;
import org.wardbook.ward.WardLookup;

/**
 * Invents the sample reports of the running plan year. The same day gives the same ones, so that
 * screenshots and tests of the demo can be compared.
 */
final class Samples {
  static final int NUMBER = 60;

  /** The newest ones, which still wait, are asked about or are open. */
  private static final int RECENT = 12;

  private static final int SEED = 4711;
  private static final Duration LONGEST_WITHOUT_SIGNAL = Duration.ofHours(7);
  private static final int FIRST_HOUR = 8;
  private static final int HOURS_OF_DAYLIGHT = 8;
  private static final String[] SIDES = {"north", "east", "south", "west"};

  /** Between 150 and 600 metres, in micro-degrees of latitude. */
  private static final int NEAREST_E6 = 1_350;

  private static final int SPREAD_E6 = 4_050;

  private static final int PLACE_STRIDE = 7;

  private final Random random = new Random(SEED);
  private final List<Place> places;
  private final WardLookup lookup;
  private final Instant now;
  private final Instant start;

  Samples(List<Place> places, WardLookup lookup, Instant now) {
    this.places = List.copyOf(places);
    this.lookup = lookup;
    this.now = now;
    this.start = London.startOf(startOfPlanYear(London.dayOf(now)));
  }

  List<Sample> all() {
    var samples = new ArrayList<Sample>();
    for (int number = 0; number < NUMBER; number++) {
      samples.add(sample(number, samples));
    }
    return List.copyOf(samples);
  }

  private Sample sample(int number, List<Sample> earlier) {
    var isRecent = number >= NUMBER - RECENT;
    var fate = isRecent ? Fate.ofRecent(number) : Fate.ofOlder(number);
    var observedAt = observedAt(number);
    var receivedAt = atMostNow(observedAt.plus(minutes(4, LONGEST_WITHOUT_SIGNAL)));
    return new Sample(
        number,
        id(number),
        observedAt,
        receivedAt,
        fate == Fate.WAITING || number % 4 == 1,
        fate == Fate.DUPLICATE ? seenAgain(earlier.getLast().scene()) : scene(number),
        number % 3 == 2 ? 0 : 1 + number % 2,
        fate);
  }

  static UUID id(int number) {
    return UUID.nameUUIDFromBytes(("sample report " + number).getBytes(StandardCharsets.UTF_8));
  }

  private Scene scene(int number) {
    var isPrivate = number % 9 == 4;
    var spots = isPrivate ? Spot.PRIVATE : Spot.PUBLIC;
    var spot = spots.get(random.nextInt(spots.size()));
    // A stride that shares no factor with their number takes turns over all places.
    var place = places.get(number * PLACE_STRIDE % places.size());
    var side = random.nextInt(SIDES.length);
    return new Scene(
        Waste.SAMPLES.get(number % Waste.SAMPLES.size()),
        spot.land(),
        spot.at(place.name(), SIDES[side]),
        beside(place.point(), side),
        isPrivate);
  }

  /** Two people who see the same heap put their pins a few metres apart. */
  private Scene seenAgain(Scene scene) {
    var moved = moved(scene.point(), random.nextInt(200) - 100, random.nextInt(200) - 100);
    return lookup.find(moved).isPresent() ? scene.at(moved) : scene;
  }

  /** The older ones are spread over the year, the recent ones over the last week. */
  private Instant observedAt(int number) {
    var firstRecent = NUMBER - RECENT;
    var week = Duration.ofDays(7);
    var turn = now.minus(week).isAfter(start) ? now.minus(week) : start;
    var instant =
        number < firstRecent
            ? between(start, turn, (number + 0.5) / firstRecent)
            : between(turn, now, (number - firstRecent + 0.5) / RECENT);
    var day = London.dayOf(instant);
    var daytime =
        day.atTime(FIRST_HOUR, 0)
            .plus(minutes(0, Duration.ofHours(HOURS_OF_DAYLIGHT)))
            .atZone(London.ZONE)
            .toInstant();
    return daytime.isBefore(start) || daytime.isAfter(now) ? instant : daytime;
  }

  private Duration minutes(int least, Duration most) {
    return Duration.ofMinutes(least + random.nextInt((int) most.toMinutes()));
  }

  private Instant atMostNow(Instant instant) {
    return instant.isAfter(now) ? now : instant;
  }

  private static Instant between(Instant from, Instant to, double share) {
    return from.plusMillis((long) (Duration.between(from, to).toMillis() * share));
  }

  /** Towards the side that the words name; the place itself when that is outside the district. */
  private MicroPoint beside(MicroPoint place, int side) {
    var far = NEAREST_E6 + random.nextInt(SPREAD_E6);
    var aside = random.nextInt(NEAREST_E6) - NEAREST_E6 / 2;
    var moved =
        switch (SIDES[side]) {
          case "north" -> moved(place, far, aside);
          case "east" -> moved(place, aside, far);
          case "south" -> moved(place, -far, aside);
          default -> moved(place, aside, -far);
        };
    return lookup.find(moved).isPresent() ? moved : place;
  }

  private static MicroPoint moved(MicroPoint point, int northE6, int eastE6) {
    return new MicroPoint(point.latE6() + northE6, point.lonE6() + eastE6);
  }

  private static LocalDate startOfPlanYear(LocalDate day) {
    var april = LocalDate.of(day.getYear(), Month.APRIL, 1);
    return day.isBefore(april) ? april.minusYears(1) : april;
  }
}
