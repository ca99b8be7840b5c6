package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.report.Report;
import org.wardbook.report.ReportVersions.Version;

/** What the report said before: every version can be read. Nothing to say while there is one. */
@Component
final class VersionPart {
  private final CorrectionWork work;
  private final AnswerPart answers;

  VersionPart(CorrectionWork work, AnswerPart answers) {
    this.work = work;
    this.answers = answers;
  }

  Optional<Section> show(Report report) {
    var versions = work.versions().of(report.id());
    if (versions.size() < 2) {
      return Optional.empty();
    }
    var list = new OrderedList();
    list.addClassName("history");
    versions.reversed().forEach(version -> list.add(item(report, version)));
    var part = new Section(new H2("Versions"), list);
    part.addClassName("panel");
    return Optional.of(part);
  }

  private ListItem item(Report report, Version version) {
    var when = new Div(DateWords.dayAndTime(version.at()));
    when.addClassName("when");
    var item = new ListItem(when, new Div("Version " + version.number() + ", by " + version.by()));
    if (version.reason() != null) {
      var note = new Div(version.reason());
      note.addClassName("note");
      item.add(note);
    }
    var read = new Button("Read it", click -> read(report, version));
    read.setAriaLabel("Read version " + version.number());
    item.add(read);
    return item;
  }

  private void read(Report report, Version version) {
    var said = work.versions().answers(report.id(), version.number(), work.reader().person());
    var dialog = new Dialog();
    dialog.setHeaderTitle(report.reference() + ", version " + version.number());
    dialog.setWidth("min(40rem, 100%)");
    dialog.add(new Facts().add("When it was", DateWords.dayAndTime(version.observedAt())));
    work.definitions()
        .find(report.type(), version.definitionVersion())
        .ifPresentOrElse(
            form -> dialog.add(answers.facts(form.fields(), said)),
            () -> dialog.add(new Paragraph("This version of the form is not known here.")));
    dialog.getFooter().add(new Button("Close", click -> dialog.close()));
    dialog.open();
  }
}
