package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.plan.Chapter;
import org.wardbook.plan.Measure;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.progress.ProgressService;

/** A year's plan by chapter: every action, who leads it, by when, and how its measures stand. */
@Route(value = "desk/plan", layout = DeskLayout.class)
@RouteAlias(value = "desk/plan/:year([0-9]{4})", layout = DeskLayout.class)
@Menu(title = "Action plan", order = 3, icon = "vaadin:clipboard-check")
@CssImport("./styles/plan.css")
@RolesAllowed({"CSU", "PARTNER"})
final class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final UpdateDesk desk;
  private final Clock clock;
  private final Map<String, MeasureLine> lines = new HashMap<>();
  private final StatusTally tally = new StatusTally();
  private @Nullable PlanYear plan;

  PlanView(
      PlanYears planYears,
      ProgressService progress,
      UpdateDesk desk,
      ProgressNews news,
      Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.desk = desk;
    this.clock = clock;
    addClassNames("view", "plan-view");
    news.whileAttached(this, this::refresh);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    int firstYear =
        event
            .getRouteParameters()
            .getInteger("year")
            .orElseGet(() -> PlanYear.firstYearOf(London.dayOf(clock.instant())));
    planYears
        .find(firstYear)
        .ifPresentOrElse(
            this::show,
            () ->
                event.rerouteToError(
                    NotFoundException.class,
                    "There is no plan for %s.".formatted(PlanYear.label(firstYear))));
  }

  @Override
  public String getPageTitle() {
    return plan == null ? "Action plan – Wardbook" : title(plan) + " – Wardbook";
  }

  private static String title(PlanYear plan) {
    return "Action plan " + plan.label();
  }

  private void show(PlanYear shown) {
    plan = shown;
    lines.clear();
    removeAll();
    add(head(shown));
    PlanNotice.of(shown).ifPresent(this::add);
    add(tally, contents(shown));
    shown.chapters().forEach(chapter -> add(chapter(shown, chapter)));
    add(success(shown), new StatusRules());
    refresh();
  }

  private void refresh() {
    if (plan == null) {
      return;
    }
    var today = London.dayOf(clock.instant());
    var all = desk.shown(progress.figures(plan, today, plan.measures()));
    all.forEach(one -> line(one.measure().measure()).show(one));
    tally.show(all, "As it stands on " + DateWords.day(today));
  }

  private Header head(PlanYear shown) {
    var year = new Select<Integer>();
    year.setLabel("Plan year");
    year.setItems(planYears.firstYears());
    year.setItemLabelGenerator(PlanYear::label);
    year.setValue(shown.firstYear());
    year.addValueChangeListener(
        change -> getUI().ifPresent(ui -> ui.navigate("desk/plan/" + change.getValue())));
    var title = new Div(new H1(title(shown)), quiet(shown.title()), downloads(shown));
    var head = new Header(title, year);
    head.addClassName("view-head");
    return head;
  }

  /** Served outside the router: one is a file, the other a page without script. */
  private static Paragraph downloads(PlanYear shown) {
    var report = address(shown, "report.html", "Report to print or publish");
    report.setTarget(AnchorTarget.BLANK);
    var file = address(shown, "table.csv", "Table for a spreadsheet (CSV)");
    file.getElement().setAttribute("download", true);
    var downloads = new Paragraph(report, new Span(" · "), file);
    downloads.addClassName("plan-downloads");
    return downloads;
  }

  private static Anchor address(PlanYear shown, String file, String text) {
    var link = new Anchor("desk/plan/%d/%s".formatted(shown.firstYear(), file), text);
    link.setRouterIgnore(true);
    return link;
  }

  private static Nav contents(PlanYear shown) {
    var list = new UnorderedList();
    for (var chapter : shown.chapters()) {
      list.add(new ListItem(new JumpLink(id(chapter), chapter.number() + " " + chapter.name())));
    }
    list.add(new ListItem(new JumpLink("success-measures", "Success measures")));
    var contents = new Nav(list);
    contents.addClassName("plan-contents");
    contents.getElement().setAttribute("aria-label", "Chapters of the plan");
    return contents;
  }

  private Section chapter(PlanYear shown, Chapter chapter) {
    var section = section(id(chapter), chapter.number() + " " + chapter.name());
    FigureNotes.of(shown, chapter).ifPresent(section::add);
    shown.actions().stream()
        .filter(action -> action.chapter() == chapter.number())
        .forEach(action -> section.add(new ActionPart(shown, action, this::line)));
    return section;
  }

  private Section success(PlanYear shown) {
    var section = section("success-measures", "Success measures");
    shown
        .successHeadings()
        .forEach(heading -> section.add(new SuccessPart(shown, heading, this::line)));
    return section;
  }

  private MeasureLine line(Measure measure) {
    return lines.computeIfAbsent(
        measure.id(), id -> new MeasureLine(Objects.requireNonNull(plan).firstYear(), measure));
  }

  private static String id(Chapter chapter) {
    return "chapter-" + chapter.number();
  }

  private static Section section(String id, String title) {
    var heading = new H2(title);
    heading.setId(id);
    heading.getElement().setAttribute("tabindex", "-1");
    var section = new Section(heading);
    section.addClassName("plan-chapter");
    section.getElement().setAttribute("aria-labelledby", id);
    return section;
  }

  private static Component quiet(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("quiet");
    return paragraph;
  }
}
