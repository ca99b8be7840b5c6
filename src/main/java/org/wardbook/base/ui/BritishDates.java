package org.wardbook.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes date fields read and write days the British way, with weeks that begin on a Monday. */
public final class BritishDates {
  private BritishDates() {}

  /** 8 Jun 2011 is shown; 8/6/2011 and 8.6.2011 are understood too. */
  public static void use(DatePicker field, LocalDate today) {
    field.setI18n(words());
    field.setLocale(Locale.UK);
    field.setInitialPosition(today);
    field.setClearButtonVisible(true);
  }

  /** The same for a day with a time on a 24-hour clock. */
  public static void use(DateTimePicker field) {
    field.setDatePickerI18n(words());
    field.setLocale(Locale.UK);
    field.setDateAriaLabel("Date");
    field.setTimeAriaLabel("Time");
  }

  private static DatePickerI18n words() {
    var words = new DatePickerI18n();
    words.setDateFormats("d MMM yyyy", "d MMMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
    words.setFirstDayOfWeek(1);
    words.setMonthNames(
        Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList());
    words.setWeekdays(weekdays(TextStyle.FULL));
    words.setWeekdaysShort(weekdays(TextStyle.SHORT));
    words.setToday("Today");
    words.setCancel("Cancel");
    words.setBadInputErrorMessage("Enter a date such as 8 June 2011");
    return words;
  }

  /** Sunday first: that is the order the field counts in. */
  private static List<String> weekdays(TextStyle style) {
    return List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY)
        .stream()
        .map(day -> day.getDisplayName(style, Locale.UK))
        .toList();
  }
}
