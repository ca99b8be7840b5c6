package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.SignedIn;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;
import org.wardbook.report.ui.ReportNews.News;

/**
 * Everything about one report, and what the CSU decides on it.
 *
 * <p>The bundle holds what is reached from here by name. A type's own {@link ReportPanel} is found
 * by Spring instead, so the fields that panels are made of are named here.
 */
@Route(value = "desk/reports/:" + ReportView.ID, layout = DeskLayout.class)
@RolesAllowed("CSU")
@Uses(BigDecimalField.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Grid.class)
@Uses(IntegerField.class)
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
final class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String ID = "reportId";

  private final Reports reports;
  private final SignedIn reader;
  private final ReportParts parts;
  private @Nullable Report report;

  ReportView(Reports reports, SignedIn reader, ReportParts parts, ReportNews news) {
    this.reports = reports;
    this.reader = reader;
    this.parts = parts;
    addClassName("view");
    news.whileAttached(
        this,
        all -> {
          if (all.stream().map(News::report).anyMatch(this::concerns)) {
            onNews();
          }
        });
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var text = event.getRouteParameters().get(ID).orElse("");
    var found = idOf(text).flatMap(reports::find);
    if (found.isEmpty()) {
      event.rerouteToError(
          NotFoundException.class,
          "There is no report with this address. Look for its reference in the list of reports.");
      return;
    }
    show(found.get());
  }

  @Override
  public String getPageTitle() {
    return (report == null ? "Report" : report.reference()) + " – Wardbook";
  }

  private static Optional<UUID> idOf(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private boolean concerns(UUID id) {
    return report != null && (id.equals(report.id()) || id.equals(report.duplicateOf()));
  }

  /** Somebody may be writing in a dialog meanwhile: dialogs stay as they are. */
  private void onNews() {
    var before = Objects.requireNonNull(report);
    var now = reports.find(before.id()).orElse(before);
    if (now.version() == before.version() && now.missingPhotos().equals(before.missingPhotos())) {
      return;
    }
    show(now);
    Notices.news(parts.history().lastChange(now));
  }

  private void readAgain() {
    reports.find(Objects.requireNonNull(report).id()).ifPresent(this::show);
  }

  private void show(Report now) {
    report = now;
    removeAll();
    var person = reader.person();
    var duplicates = reports.duplicatesOf(now.id());
    var main = column(parts.decision().show(now, this::readAgain));
    parts.stale().show(now, this::readAgain).forEach(main::add);
    parts.panels().of(now).forEach(panel -> main.add(panel.show(now, person, this::readAgain)));
    main.add(parts.assignment().show(now, person, this::readAgain), parts.plan().show(now));
    parts.problems().show(now).ifPresent(main::add);
    main.add(parts.photos().show(now, duplicates), parts.answers().show(now, person));
    var side =
        column(
            parts.location().show(now),
            parts.related().show(now, duplicates),
            parts.history().history(now),
            parts.history().receipt(now));
    parts.versions().show(now).ifPresent(side::add);
    var columns = new Div(main, side);
    columns.addClassName("report-columns");
    add(head(now), columns);
  }

  private Header head(Report now) {
    var words = parts.words();
    var summary =
        new Paragraph(
            words.typeTitle(now.type())
                + ", observed "
                + words.observed(now)
                + ", "
                + words.ward(now)
                + ", by "
                + now.author().displayName());
    summary.addClassName("quiet");
    var title = new Div(new H1(now.reference()), new StateMark(now.state()));
    title.addClassName("report-title");
    var head = new Header(new RouterLink("All reports", ReportListView.class), title, summary);
    head.addClassName("report-head");
    return head;
  }

  private static Section column(Component... parts) {
    var column = new Section(parts);
    column.addClassName("report-column");
    return column;
  }
}
