package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.type.cctv.CctvFleet.Day;

/**
 * How many units were deployed in order at one time, day by day over the plan year, beside the
 * three quarters of the fleet that action 1.5 asks for: a line, a sentence, and the months to read.
 */
final class CctvYear extends Div {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 80;
  private static final double MARGIN = 5;
  private static final int PERCENT_ASKED = 75;
  private static final int WHOLE = 100;

  private final List<Day> days;
  private final double top;

  /**
   * @param days at least one
   */
  CctvYear(List<Day> days) {
    this.days = days;
    top = Math.max(1, days.stream().mapToInt(Day::fleet).max().orElse(1));
    var words = inWords();
    add(line(words), new Paragraph(words), months());
  }

  private String inWords() {
    var now = days.getLast();
    var best = days.stream().max(Comparator.comparing(Day::inOrder)).orElse(now);
    var reached = days.stream().filter(CctvYear::isReached).count();
    return "Deployed in order at one time: now %s; at most %d, on %s. On %d of %d days since %s it was %d %% of the fleet or more, as the plan asks."
        .formatted(
            figure(now),
            best.inOrder(),
            DateWords.day(best.day()),
            reached,
            days.size(),
            DateWords.day(days.getFirst().day()),
            PERCENT_ASKED);
  }

  /** Compared in whole numbers: 9 of 12 is reached, 8 is not. */
  private static boolean isReached(Day day) {
    return day.fleet() > 0 && day.inOrder() * WHOLE >= day.fleet() * PERCENT_ASKED;
  }

  private static String figure(Day day) {
    return day.inOrder() + " of " + day.fleet();
  }

  /** Only numbers go into the markup; the words are an attribute. */
  private Component line(String words) {
    var chart =
        new Html(
            "<div class=\"year-line\"><svg viewBox=\"0 0 %s %s\" preserveAspectRatio=\"none\">%s%s</svg></div>"
                .formatted(number(WIDTH), number(HEIGHT), steps("goal"), steps("figure")));
    chart.getElement().setAttribute("role", "img");
    chart.getElement().setAttribute("aria-label", words);
    return chart;
  }

  private String steps(String which) {
    var points = new StringBuilder();
    for (int index = 0; index < days.size(); index++) {
      var day = days.get(index);
      var value =
          which.equals("goal") ? day.fleet() * PERCENT_ASKED / (double) WHOLE : day.inOrder();
      points.append(number(x(index))).append(',').append(number(y(value))).append(' ');
      points.append(number(x(index + 1))).append(',').append(number(y(value))).append(' ');
    }
    return "<polyline class=\"%s\" points=\"%s\"/>".formatted(which, points);
  }

  private double x(int index) {
    return MARGIN + index * (WIDTH - 2 * MARGIN) / days.size();
  }

  private double y(double value) {
    return HEIGHT - MARGIN - value * (HEIGHT - 2 * MARGIN) / top;
  }

  private NativeDetails months() {
    var list = new OrderedList();
    list.addClassName("year-months");
    for (int index = 0; index < days.size(); index++) {
      var day = days.get(index);
      if (index == days.size() - 1 || day.day().getDayOfMonth() == day.day().lengthOfMonth()) {
        list.add(new ListItem(DateWords.day(day.day()) + ": " + figure(day)));
      }
    }
    return new NativeDetails("The same at the end of each month", list);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
