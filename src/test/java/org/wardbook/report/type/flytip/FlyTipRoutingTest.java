package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.report.Route;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who clears a fly-tip: practice §2.2. */
@WardbookTest
class FlyTipRoutingTest {
  private static final Instant SEEN = Instant.parse("2026-06-01T10:00:00Z");

  @Autowired private FlyTipRouting routing;

  @ParameterizedTest
  @CsvSource({
    // Private land first, whatever lies there.
    "private-residential, black-bags-household, landowner",
    "private-residential, black-bags-commercial, landowner",
    "agricultural, tyres, landowner",
    "commercial-industrial, other-commercial, landowner",
    "railway, white-goods, landowner",
    // A business's waste, on a highway alone.
    "highway, black-bags-commercial, kcc-highways",
    "highway, other-commercial, kcc-highways",
    "footpath-bridleway, other-commercial, sdc-direct-services",
    "council-land, black-bags-commercial, sdc-direct-services",
    // Everything else.
    "highway, black-bags-household, sdc-direct-services",
    "highway, construction-demolition-excavation, sdc-direct-services",
    "back-alleyway, green, sdc-direct-services",
    "watercourse-bank, tyres, sdc-direct-services",
    "other, other-commercial, sdc-direct-services",
  })
  void names(String land, String waste, String agency) {
    assertThat(route(land, waste).agency()).isEqualTo(agency);
  }

  @Test
  void namesDirectServices_whenNothingWasAnswered() {
    var route = routing.route(JsonMapper.shared().createObjectNode(), SEEN);

    assertThat(route.agency()).isEqualTo("sdc-direct-services");
    assertThat(route.due()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "highway, true",
    "footpath-bridleway, true",
    "back-alleyway, true",
    "council-land, true",
    "watercourse-bank, true",
    "private-residential, false",
    "agricultural, false",
    "commercial-industrial, false",
    "railway, false",
    "other, false",
  })
  void hasADayToHoldThemTo_onlyOnPublicLand(String land, boolean hasClock) {
    assertThat(route(land, "tyres").due() != null).isEqualTo(hasClock);
  }

  @Test
  void saysThatItMayBeKentHighways_whenTheWasteMayBeOfABusiness() {
    assertThat(route("highway", "tyres").because()).contains("Kent Highways");
    assertThat(route("highway", "green").because()).doesNotContain("Kent Highways");
  }

  @ParameterizedTest
  @CsvSource({
    // Reported on 1 June: due on 8 June, until the end of the day in London.
    "2026-06-01T10:00:00Z, 2026-06-08",
    "2026-06-01T22:59:59Z, 2026-06-08",
    "2026-06-01T23:00:00Z, 2026-06-09",
    // Across both changes of the clocks, which move no day.
    "2026-03-25T12:00:00Z, 2026-04-01",
    "2026-03-25T23:59:00Z, 2026-04-01",
    "2026-10-20T23:30:00Z, 2026-10-28",
  })
  void isDueSevenLondonDaysAfterItWasSeen(Instant seen, LocalDate due) {
    assertThat(Objects.requireNonNull(route("highway", "tyres", seen).due())).isEqualTo(due);
  }

  private Route route(String land, String waste) {
    return route(land, waste, SEEN);
  }

  private Route route(String land, String waste, Instant seen) {
    var answers = "{\"land\": \"%s\", \"primaryWaste\": \"%s\"}".formatted(land, waste);
    return routing.route(JsonMapper.shared().readValue(answers, ObjectNode.class), seen);
  }
}
