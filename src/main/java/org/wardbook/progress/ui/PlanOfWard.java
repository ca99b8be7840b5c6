package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardbook.base.London;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.progress.MeasureOfWard;
import org.wardbook.progress.WardProgress;

/** What a ward still lacks for the plan, then what it has given to each of its figures. */
@org.springframework.stereotype.Component
final class PlanOfWard implements WardPart {
  /** More of one measure is said as a number. */
  private static final int MOST = 3;

  private final PlanYears planYears;
  private final WardProgress progress;
  private final Clock clock;

  PlanOfWard(PlanYears planYears, WardProgress progress, Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Component> of(String ward) {
    var today = London.dayOf(clock.instant());
    return planYears.containing(today).map(plan -> part(plan, progress.of(plan, today, ward)));
  }

  private static Component part(PlanYear plan, List<MeasureOfWard> measures) {
    var part = new WardSection("In the plan of " + plan.label());
    var lacking = measures.stream().filter(one -> !one.lacking().isEmpty()).toList();
    part.title("What it still lacks");
    if (lacking.isEmpty()) {
      part.say("Nothing that the plan asks of single wards is missing here.");
    } else {
      var list = new UnorderedList();
      list.addClassName("ward-lacks");
      lacking.forEach(one -> list.add(lack(plan, one)));
      part.add(list);
    }
    var given = measures.stream().filter(one -> one.counted() > 0).toList();
    part.title("What counted from this ward");
    if (given.isEmpty()) {
      part.say("No report of this ward is part of a figure yet.");
    }
    given.forEach(one -> part.line(link(plan, one), words(one)));
    return part;
  }

  private static ListItem lack(PlanYear plan, MeasureOfWard one) {
    var mark = new Span("✖ ");
    mark.getElement().setAttribute("aria-hidden", "true");
    var item = new ListItem(new Paragraph(mark, link(plan, one)));
    one.lacking().stream().limit(MOST).forEach(lack -> item.add(new Paragraph(capital(lack))));
    if (one.lacking().size() > MOST) {
      item.add(new Paragraph("%d more like these.".formatted(one.lacking().size() - MOST)));
    }
    return item;
  }

  private static Anchor link(PlanYear plan, MeasureOfWard one) {
    var measure = one.measure().measure();
    return new Anchor(
        MeasureLine.address(plan.firstYear(), measure),
        "%s %s".formatted(measure.id(), measure.label()));
  }

  private static String words(MeasureOfWard one) {
    var reports =
        one.counted() == 1
            ? "1 report counts"
            : String.format(Locale.UK, "%,d reports count", one.counted());
    return one.figure().isEmpty() ? reports + "." : "%s: %s.".formatted(reports, one.figure());
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
  }
}
