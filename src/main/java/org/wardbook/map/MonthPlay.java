package org.wardbook.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/**
 * The {@code <month-play>} element: the months of a year as bars, a slider that chooses one, and
 * play.
 */
@Tag("month-play")
@JsModule("./map/month-play.ts")
public final class MonthPlay extends Component {

  /**
   * A month.
   *
   * @param name "June 2026"
   * @param number of what happened in it
   */
  public record Bar(String name, int number) {}

  /**
   * Shows a year.
   *
   * @param year "2026-27"
   * @param chosen counted from 1; 0 for the whole year, -1 where it is neither
   */
  public void show(String year, List<Bar> months, int chosen) {
    getElement().setProperty("year", year);
    getElement().setPropertyList("months", months);
    getElement().setProperty("chosen", chosen);
  }

  public Registration addMonthChosenListener(ComponentEventListener<MonthChosen> listener) {
    return addListener(MonthChosen.class, listener);
  }

  public Registration addYearMovedListener(ComponentEventListener<YearMoved> listener) {
    return addListener(YearMoved.class, listener);
  }

  /** A month was chosen: from 1, or 0 for the whole year. It comes from the browser. */
  @DomEvent("month-chosen")
  public static final class MonthChosen extends ComponentEvent<MonthPlay> {
    private final int month;

    public MonthChosen(
        MonthPlay source, boolean fromClient, @EventData("event.detail.month") int month) {
      super(source, fromClient);
      this.month = month;
    }

    public int month() {
      return month;
    }
  }

  /** The year before (-1) or the one after (1) was asked for. */
  @DomEvent("year-moved")
  public static final class YearMoved extends ComponentEvent<MonthPlay> {
    private final int years;

    public YearMoved(
        MonthPlay source, boolean fromClient, @EventData("event.detail.years") int years) {
      super(source, fromClient);
      this.years = years < 0 ? -1 : 1;
    }

    public int years() {
      return years;
    }
  }
}
