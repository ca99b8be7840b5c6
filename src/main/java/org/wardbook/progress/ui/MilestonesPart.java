package org.wardbook.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Notices;
import org.wardbook.plan.PlanYear;
import org.wardbook.progress.MilestoneState;
import org.wardbook.progress.MilestoneState.Standing;

/** The dated steps of an action: which are reached, and where a date has to be confirmed. */
final class MilestonesPart extends Section {
  private final UpdateDesk desk;
  private final PlanYear plan;
  private final String action;

  MilestonesPart(UpdateDesk desk, PlanYear plan, String action, List<MilestoneState> milestones) {
    super(new H2("Dates"));
    this.desk = desk;
    this.plan = plan;
    this.action = action;
    addClassNames("panel", "milestones");
    var list = new UnorderedList();
    boolean isForTheCsu = desk.isForTheCsu();
    milestones.forEach(milestone -> list.add(item(milestone, isForTheCsu)));
    add(list);
  }

  private ListItem item(MilestoneState state, boolean isForTheCsu) {
    var milestone = state.milestone();
    var label = new Span(milestone.label());
    label.addClassName("part-label");
    var item = new ListItem(new Div(label, new Paragraph(words(state))));
    var suspect = milestone.suspect();
    if (suspect != null) {
      var flag =
          new Paragraph(
              "⚑ Suspect date. %s Suggested: %s. Nothing is overdue by it until the CSU confirms one."
                  .formatted(suspect.because(), DateWords.day(suspect.suggested())));
      flag.addClassName("suspect-date");
      item.add(flag);
    }
    if (!state.note().isBlank()) {
      item.add(new Paragraph("“" + state.note() + "”"));
    }
    if (isForTheCsu) {
      item.add(buttons(state));
    }
    return item;
  }

  private static String words(MilestoneState state) {
    var due = state.milestone().due();
    var reached = state.reachedOn();
    var said = new StringBuilder(due == null ? "No date." : "By " + DateWords.day(due) + ".");
    if (state.dueConfirmed()) {
      said.append(" Confirmed by the CSU.");
    }
    said.append(' ').append(state.standing().label());
    if (reached != null) {
      said.append(" on ").append(DateWords.day(reached));
    }
    return said.append('.').toString();
  }

  private Div buttons(MilestoneState state) {
    var buttons = new Div();
    buttons.addClassName("actions");
    if (state.reachedOn() == null) {
      var reached = new Button("Mark as reached", click -> reached(state).open());
      if (state.standing() == Standing.LATE || state.standing() == Standing.NOT_DUE) {
        reached.addThemeVariants(ButtonVariant.PRIMARY);
      }
      buttons.add(reached);
    } else {
      buttons.add(new Button("Not reached after all", click -> notReached(state).open()));
    }
    buttons.add(
        new Button(
            state.standing() == Standing.DATE_SUSPECT ? "Confirm the date" : "Change the date",
            click -> due(state).open()));
    return buttons;
  }

  private DayDialog reached(MilestoneState state) {
    return new DayDialog(
        state.milestone().label() + ": reached",
        "When was it reached?",
        desk.today(),
        desk.today(),
        (day, note) -> {
          desk.updates().reach(plan.firstYear(), action, label(state), day, note, desk.reader());
          Notices.done("%s is marked as reached.".formatted(label(state)));
        });
  }

  private ReasonDialog notReached(MilestoneState state) {
    return new ReasonDialog(
        state.milestone().label() + ": not reached",
        "Take it back",
        reason -> {
          desk.updates().notReached(plan.firstYear(), action, label(state), reason, desk.reader());
          Notices.done("%s is not reached.".formatted(label(state)));
        });
  }

  private DayDialog due(MilestoneState state) {
    var suspect = state.milestone().suspect();
    return new DayDialog(
        state.milestone().label() + ": its date",
        "By when is it to be reached?",
        suspect == null ? state.milestone().due() : suspect.suggested(),
        desk.today(),
        (day, note) -> {
          desk.updates()
              .confirmDue(plan.firstYear(), action, label(state), day, note, desk.reader());
          Notices.done("The date is %s.".formatted(DateWords.day(day)));
        });
  }

  private static String label(MilestoneState state) {
    return state.milestone().label();
  }
}
