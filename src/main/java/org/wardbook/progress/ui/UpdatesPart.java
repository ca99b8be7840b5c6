package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Person;
import org.wardbook.plan.PlanUpdate;

/** What lead agencies said, the latest first, with the history of what was corrected. */
final class UpdatesPart extends Section {
  private final UpdateDesk desk;
  private final int planYear;
  private final List<UpdateSubject> subjects;
  private final Function<UUID, String> weight;
  private final Person reader;

  /**
   * @param updates about any of the subjects
   * @param weight whether an update counts, in words; empty when nothing is to be said
   */
  UpdatesPart(
      UpdateDesk desk,
      int planYear,
      List<UpdateSubject> subjects,
      List<PlanUpdate> updates,
      Function<UUID, String> weight) {
    super(new H2("What the lead agency says"));
    this.desk = desk;
    this.planYear = planYear;
    this.subjects = List.copyOf(subjects);
    this.weight = weight;
    addClassNames("panel", "plan-updates");
    reader = desk.reader();
    var readable = updates.stream().filter(update -> desk.mayRead(update, reader)).toList();
    var standing = readable.stream().filter(one -> one.standing() && !one.withdrawn()).toList();
    add(standing.isEmpty() ? new Paragraph("No update yet.") : list(standing, true), addButton());
    if (readable.size() < updates.size()) {
      add(new Paragraph(notShown(updates.size() - readable.size())));
    }
    var past = readable.stream().filter(one -> !one.standing() || one.withdrawn()).toList();
    if (!past.isEmpty()) {
      add(
          new NativeDetails(
              "Corrected and withdrawn (%d)".formatted(past.size()), list(past, false)));
    }
  }

  private static String notShown(int number) {
    return (number == 1 ? "1 update is not shown here" : number + " updates are not shown here")
        + ": another agency tells numbers of people, of which only its own people and the CSU see"
        + " each.";
  }

  private Div addButton() {
    var button =
        new Button(
            "Add an update", click -> new UpdateDialog(desk, planYear, subjects, null).open());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return actions(button);
  }

  private UnorderedList list(List<PlanUpdate> updates, boolean changeable) {
    var list = new UnorderedList();
    updates.forEach(update -> list.add(item(update, changeable)));
    return list;
  }

  private ListItem item(PlanUpdate update, boolean changeable) {
    var item = new ListItem(head(update));
    if (update.withdrawn()) {
      item.add(new Paragraph("Withdrawn: " + update.evidence()));
    } else {
      addContent(item, update);
    }
    var entered =
        new Paragraph(
            "Entered by %s, %s."
                .formatted(update.enteredBy(), DateWords.dayAndTime(update.enteredAt())));
    entered.addClassName("quiet");
    item.add(entered);
    if (changeable && UpdateDesk.speaksFor(update.agency(), reader)) {
      item.add(
          actions(
              new Button(
                  "Correct",
                  click -> new UpdateDialog(desk, planYear, about(update), update).open()),
              new Button("Withdraw", click -> withdrawal(update).open())));
    }
    return item;
  }

  private void addContent(ListItem item, PlanUpdate update) {
    var figure = update.figure();
    if (figure != null) {
      item.add(new Paragraph(PlanWords.figure(figure)));
    }
    if (!update.narrative().isBlank()) {
      item.add(new Paragraph(update.narrative()));
    }
    if (!update.evidence().isBlank()) {
      item.add(new Paragraph(new Span("Evidence: "), evidence(update)));
    }
    var weighed = weight.apply(update.id());
    if (!weighed.isBlank()) {
      item.add(new Paragraph(weighed));
    }
  }

  /** A page elsewhere learns nothing of where one came from. */
  private static Component evidence(PlanUpdate update) {
    return update
        .evidenceLink()
        .<Component>map(
            address -> {
              var link = new Anchor(address.toString(), update.evidence());
              link.setTarget(AnchorTarget.BLANK);
              link.getElement().setAttribute("rel", "noopener noreferrer");
              return link;
            })
        .orElseGet(() -> new Span(update.evidence()));
  }

  private Div head(PlanUpdate update) {
    var status = new Span(update.status().label());
    status.addClassName("part-label");
    var subject =
        subjects.size() < 2
            ? ""
            : about(update).stream().findFirst().map(one -> ": " + one.label()).orElse("");
    return new Div(
        status,
        new Span(
            " – %s, %s%s".formatted(update.agencyName(), DateWords.day(update.day()), subject)));
  }

  private List<UpdateSubject> about(PlanUpdate update) {
    return subjects.stream().filter(one -> one.about().equals(update.about())).toList();
  }

  private ReasonDialog withdrawal(PlanUpdate update) {
    return new ReasonDialog(
        "Withdraw an update",
        "Withdraw",
        reason -> {
          desk.updates().withdraw(update.id(), reason, desk.reader());
          Notices.done("The update is withdrawn; it stays in the history.");
        });
  }

  private static Div actions(Button... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
