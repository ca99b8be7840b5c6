package org.wardbook.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.wardbook.plan.Chapter;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.Quarter;

/**
 * The plan's table as a page of its own: plain HTML without script, readable on a small screen and
 * on paper, that a town or parish can put on its website as it is (action 4.5).
 */
final class PageOfPlan {
  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { max-width: 75rem; margin: 0 auto; padding: 1rem; color: #14211f; background: #fff;
        font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
      h1 { font-size: 1.6rem; line-height: 1.2; }
      h2 { margin-top: 2rem; padding-bottom: 0.25rem; border-bottom: 3px solid #0f5257; }
      .scroll { overflow-x: auto; }
      table { width: 100%; min-width: 56rem; border-collapse: collapse; font-size: 0.9rem;
        overflow-wrap: normal; }
      th:nth-child(1) { width: 26%; }
      th:nth-child(2) { width: 18%; }
      th, td { padding: 0.4rem 0.6rem; border: 1px solid #76857f; text-align: left;
        vertical-align: top; }
      thead th { background: #dcebea; }
      tbody th { font-weight: 600; }
      .quiet { color: #3b4a47; }
      @media print {
        @page { size: A4 landscape; margin: 1.2cm; }
        body { padding: 0; font-size: 9pt; }
        table { font-size: 8pt; }
        tr { break-inside: avoid; }
        h2 { break-after: avoid; }
        thead { display: table-header-group; }
        .scroll { overflow: visible; }
        table { min-width: 0; }
      }
      """;

  private PageOfPlan() {}

  static String of(PlanTable.Table table) {
    var plan = table.plan();
    var quarter = Quarter.of(table.on());
    var title = "Action plan %s: how it stands".formatted(plan.label());
    return """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <p>As it stood on %s, in %s.%s</p>
        <p>%s</p>
        %s
        %s
        <h2>How to read it</h2>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(
            text(title),
            STYLE,
            text(title),
            Words.day(table.on()),
            text(quarter.label()),
            text(origin(plan)),
            text(tally(table.rows())),
            plan.chapters().stream()
                .map(chapter -> chapter(chapter, table))
                .collect(Collectors.joining("\n")),
            section("Success measures", table.ofChapter(0)),
            reading());
  }

  private static String origin(PlanYear plan) {
    var from = plan.rolledForwardFrom();
    return from == null
        ? ""
        : " The plan was rolled forward from %s and is not adopted."
            .formatted(PlanYear.label(from));
  }

  private static String tally(List<PlanTable.Row> rows) {
    return Arrays.stream(MeasureStatus.values())
        .map(
            status ->
                new Tally(status, rows.stream().filter(row -> row.status() == status).count()))
        .filter(tally -> tally.count() > 0)
        .map(tally -> "%s %d %s".formatted(tally.status().symbol(), tally.count(), tally.word()))
        .collect(Collectors.joining(" · ", "%d measures: ".formatted(rows.size()), "."));
  }

  private record Tally(MeasureStatus status, long count) {
    String word() {
      return status.word().toLowerCase(Locale.UK);
    }
  }

  private static String chapter(Chapter chapter, PlanTable.Table table) {
    return section(
        "%d %s".formatted(chapter.number(), chapter.name()), table.ofChapter(chapter.number()));
  }

  private static String section(String title, List<PlanTable.Row> rows) {
    return """
        <h2>%s</h2>
        <div class="scroll" role="region" tabindex="0" aria-label="%s">
        <table>
        <thead><tr><th scope="col">Action</th><th scope="col">What is measured</th>\
        <th scope="col">Target</th><th scope="col">To date</th><th scope="col">This quarter</th>\
        <th scope="col">State</th><th scope="col">How it came about</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>
        </div>
        """
        .formatted(
            text(title),
            text(title),
            rows.stream().map(PageOfPlan::row).collect(Collectors.joining("\n")));
  }

  private static String row(PlanTable.Row row) {
    var action = row.chapter() == 0 ? row.of() : row.of() + " " + row.text();
    return """
        <tr><td>%s<br><span class="quiet">%s</span></td><th scope="row">%s</th><td>%s</td>\
        <td class="figure">%s</td><td class="figure">%s</td><td class="state">%s</td><td>%s</td></tr>\
        """
        .formatted(
            text(action),
            text(row.lead().isEmpty() ? row.byWhen() : row.lead() + ". " + row.byWhen()),
            text(row.label()),
            text(row.target()),
            text(row.toDate()),
            text(row.thisQuarter()),
            text(row.status().symbol() + " " + row.status().word()),
            text(
                row.agencySays().isEmpty()
                    ? row.explanation()
                    : row.explanation() + " " + row.agencySays()));
  }

  private static String reading() {
    return """
        <p>Met: the target is reached. On track: not yet, but at least the share of the target that \
        fits the share of the time gone by. Behind: at least 80% of that, or a percentage up to 5 \
        points below its target. Well behind: further below. Late: the date has passed. Without a \
        target or figures nothing is judged; that is not 0.</p>
        <p>Only reports that the Community Safety Unit accepted count, in the plan year in which they \
        were observed. Figures are compared unrounded. Numbers of people below 5 are not shown.</p>
        """;
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
