package org.wardbook.report.type.cctv;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.RegisterStanding;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where the units are, for phones: they refuse to put up one that they know to be elsewhere. */
@Component
class CctvStanding implements RegisterStanding {
  static final String UNITS = "cctv-unit";

  private final CctvLedger ledger;
  private final Reports reports;
  private final WardSets wardSets;

  CctvStanding(CctvLedger ledger, Reports reports, WardSets wardSets) {
    this.ledger = ledger;
    this.reports = reports;
    this.wardSets = wardSets;
  }

  @Override
  public String register() {
    return UNITS;
  }

  @Override
  public Map<String, ObjectNode> values() {
    return ledger.known().values().stream()
        .collect(Collectors.toMap(UnitHistory::unit, this::values));
  }

  private ObjectNode values(UnitHistory history) {
    var current = history.current();
    var moved = history.lastMove();
    var at =
        current == null
            ? null
            : reports.find(current.start().report()).map(this::placeOf).orElse("");
    var values = JsonNodeFactory.instance.objectNode();
    values
        .putObject("now")
        .put("status", history.status().key())
        .put("at", at)
        .put("since", moved == null ? null : StoredInstant.text(moved.at()))
        .put("report", moved == null ? null : moved.report().toString());
    var where =
        current == null
            ? "in store"
            : "at " + at + ", since " + London.words(London.dayOf(current.start().at()));
    var isBroken = history.status() == UnitStatus.FAULT || history.status() == UnitStatus.REPAIR;
    return values.put("remark", where + (isBroken ? ", out of order" : ""));
  }

  /** In words: the place, the column and the ward, as far as they are known. */
  String placeOf(Report report) {
    var column = report.answers().path("columnNumber").asString("");
    var ward = report.ward() == null ? "" : wardSets.ward(report.ward()).map(Ward::name).orElse("");
    var words =
        Stream.of(
                report.answers().path("place").asString(""),
                column.isEmpty() ? "" : "column " + column,
                ward)
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "a place outside the district" : words;
  }
}
