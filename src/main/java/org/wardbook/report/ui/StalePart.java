package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.base.ui.Notices;
import org.wardbook.report.Report;
import org.wardbook.report.StaleCorrection;
import org.wardbook.report.StaleCorrection.Difference;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;
import tools.jackson.databind.JsonNode;

/** A correction of an older version beside what the report says, to choose field by field. */
@Component
final class StalePart {
  private static final String OURS = "The report";
  private static final String THEIRS = "The phone";
  private static final String NOTHING = "–";

  private final CorrectionWork work;

  StalePart(CorrectionWork work) {
    this.work = work;
  }

  /** One part for each that nobody has settled. */
  List<Section> show(Report report, Runnable changed) {
    return work.stale().openOf(report, work.reader().person()).stream()
        .map(each -> part(report, each, changed))
        .toList();
  }

  private Section part(Report report, StaleCorrection stale, Runnable changed) {
    var part = new Section(new H2("Two versions"));
    part.addClassNames("panel", "stale");
    part.add(
        new Paragraph(
            "%s corrected an older version on the phone (saved %s, received %s). Nothing is lost: choose what the report shall say."
                .formatted(
                    report.author().displayName(),
                    DateWords.dayAndTime(stale.savedAt()),
                    DateWords.dayAndTime(stale.receivedAt()))));
    if (stale.differences().isEmpty()) {
      part.add(new Paragraph("By now both say the same."));
      part.add(buttons(button("Settle it", report, stale, Set.of(), changed)));
      return part;
    }
    Map<String, RadioButtonGroup<String>> choices = new LinkedHashMap<>();
    part.add(table(report, stale, choices));
    var phones = button("Take all of the phone’s", report, stale, stale.keys(), changed);
    var ours = button("Keep the report as it is", report, stale, Set.of(), changed);
    if (!stale.canMix()) {
      part.add(
          new Paragraph(
              "The phone answered another version of the form: take all of it, or none."));
      part.add(buttons(phones, ours));
      return part;
    }
    var mix =
        new Button(
            "Save what is chosen",
            click ->
                settle(
                    report,
                    stale,
                    choices.entrySet().stream()
                        .filter(choice -> THEIRS.equals(choice.getValue().getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()),
                    changed));
    mix.addThemeVariants(ButtonVariant.PRIMARY);
    part.add(buttons(mix, phones, ours));
    return part;
  }

  private Div table(
      Report report, StaleCorrection stale, Map<String, RadioButtonGroup<String>> choices) {
    var form = work.definitions().find(report.type(), stale.definitionVersion());
    var halfChosen = HalfWritten.ofThisBrowserPage();
    var headers = new NativeTableRow();
    for (var header : List.of("", "Before", "The report now", "The phone’s", "What shall stand")) {
      headers.add(HeaderCell.ofColumn(header));
    }
    var body = new NativeTableBody();
    for (var difference : stale.differences()) {
      var label = form.map(known -> label(difference, known)).orElse(difference.key());
      var row = new NativeTableRow(HeaderCell.ofRow(label));
      if (difference.restricted()) {
        var hidden =
            new NativeTableCell("Details of people or vehicles differ. They are not shown here.");
        hidden.getElement().setAttribute("colspan", "3");
        row.add(hidden);
      } else {
        row.add(
            cell(difference.before(), difference, form.orElse(null)),
            cell(difference.now(), difference, form.orElse(null)),
            cell(difference.phone(), difference, form.orElse(null)));
      }
      var choice = new RadioButtonGroup<String>();
      choice.setAriaLabel("What shall stand: " + label);
      choice.setItems(OURS, THEIRS);
      var about = about(stale, difference.key());
      choice.setValue(THEIRS.equals(halfChosen.about(about)) ? THEIRS : OURS);
      // News draws the page again, and nobody should have to choose again.
      choice.addValueChangeListener(change -> halfChosen.keep(about, change.getValue()));
      choice.setEnabled(stale.canMix());
      choices.put(difference.key(), choice);
      row.add(new NativeTableCell(choice));
      body.add(row);
    }
    var table = new NativeTable(new NativeTableHeader(headers), body);
    table.addClassName("ledger");
    var around = new Div(table);
    around.addClassName("ledger-around");
    return around;
  }

  private static String about(StaleCorrection stale, String key) {
    return "What shall stand: " + stale.contentHash() + " " + key;
  }

  private static String label(Difference difference, FormDefinition form) {
    return ProblemTexts.labelOf(difference.key(), form);
  }

  private NativeTableCell cell(
      @Nullable JsonNode answer, Difference difference, @Nullable FormDefinition form) {
    var cell = new NativeTableCell(answer == null ? NOTHING : words(answer, difference, form));
    cell.addClassName("as-written");
    return cell;
  }

  private String words(JsonNode answer, Difference difference, @Nullable FormDefinition form) {
    if (difference.key().equals(StaleCorrection.OBSERVED_AT)) {
      return instant(answer.asString(""));
    }
    if (form == null) {
      return answer.asString("");
    }
    return form.field(difference.key())
        .map(field -> AnswerWords.of(field, answer, work.registers()::nameOf))
        .orElseGet(() -> answer.asString(""));
  }

  private static String instant(String text) {
    try {
      return DateWords.toTheSecond(Instant.parse(text));
    } catch (DateTimeException notAnInstant) {
      return text;
    }
  }

  private Button button(
      String text, Report report, StaleCorrection stale, Set<String> fromPhone, Runnable changed) {
    return new Button(text, click -> settle(report, stale, fromPhone, changed));
  }

  private void settle(
      Report report, StaleCorrection stale, Set<String> fromPhone, Runnable changed) {
    try {
      var by = work.reader().person();
      work.stale().settle(report.id(), report.version(), stale.contentHash(), fromPhone, by);
      Notices.done("Settled: the history of " + report.reference() + " says how.");
    } catch (Refusal refused) {
      Notices.problem(refused.detail());
    }
    changed.run();
  }

  private static Div buttons(Button... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
