package org.wardbook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.ward.ActivatedBoundaries;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardBoundaries;
import org.wardbook.ward.WardSet;
import org.wardbook.ward.WardSets;

/** On 1 May 2027 Otford gets another code. */
@WardbookTest
class WardEntriesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
  private static final String OLD = "E05009962";
  private static final String NEW = "E05019962";

  @Autowired private WardEntries entries;
  @Autowired private RegisterService registers;
  @Autowired private RegisterDefinitions definitions;
  @Autowired private WardBoundaries boundaries;
  @Autowired private WardSets wardSets;
  @Autowired private People people;

  @BeforeEach
  void activate() {
    var today = wardSets.current();
    var wards =
        today.wards().stream()
            .map(
                ward -> ward.code().equals(OLD) ? new Ward(NEW, ward.name(), ward.outline()) : ward)
            .toList();
    boundaries.activate(
        new WardSet("with another code", today.district(), today.attribution(), wards),
        "may.json",
        MAY,
        csu());
  }

  @AfterEach
  void withdraw() {
    ActivatedBoundaries.withdraw(boundaries, csu());
  }

  @Test
  void areInOrder_whenTheyBeginWithTheirWardOrEndWithIt() {
    assertThat(outdated(site(NEW, "2027-05-01", null))).isEmpty();
    assertThat(outdated(site(OLD, "2026-04-01", "2027-04-30"))).isEmpty();
  }

  @Test
  void areOutdated_whenTheyHoldAfterTheirWardIsGone() {
    assertThat(outdated(site(OLD, "2026-04-01", "2027-05-01")))
        .singleElement()
        .asString()
        .contains("names a ward that there is not from 1 May 2027 on");
  }

  @Test
  void areOutdated_whenTheyOnlyBeginAfterTheirWardIsGone() {
    withdraw();
    var kept = site(OLD, "2027-06-01", null);
    activate();

    assertThat(outdated(kept)).singleElement().asString().contains("not from 1 May 2027 on");
  }

  private KeptEntry site(String ward, String from, @Nullable String until) {
    return registers.add(
        "speedwatch-site",
        new EntryDraft(
            "Lay-by " + ward + " from " + from,
            SomeEntry.siteWith("ward", "'" + ward + "'").values(),
            LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until)),
        csu());
  }

  private List<String> outdated(KeptEntry kept) {
    var name = String.valueOf(kept.entry().name());
    var found =
        entries.outdated(definitions.find("speedwatch-site").orElseThrow(), TODAY).stream()
            .filter(sentence -> sentence.contains(name))
            .toList();
    registers.withdraw(kept.entry().id(), kept.version(), "The test is over", csu());
    return found;
  }

  private Person csu() {
    return people.findByUsername("csu").orElseThrow();
  }
}
