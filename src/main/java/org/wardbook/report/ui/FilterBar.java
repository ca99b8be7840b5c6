package org.wardbook.report.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.people.Agency;
import org.wardbook.people.Person;
import org.wardbook.report.ReportState;

/**
 * Type, ward, state, dates, agency and author: the same on the map, on the list and for the table
 * by ward. Closed, it is a line that says what is chosen, so that the room is theirs.
 */
final class FilterBar extends Section {
  private final MultiSelectComboBox<String> types = new MultiSelectComboBox<>("Type");
  private final MultiSelectComboBox<String> wards = new MultiSelectComboBox<>("Ward");
  private final MultiSelectComboBox<ReportState> states = new MultiSelectComboBox<>("State");
  private final MultiSelectComboBox<Agency> agencies = new MultiSelectComboBox<>("Agency");
  private final ComboBox<Person> author = new ComboBox<>("Sent by");
  private final Select<Period> period = new Select<>();
  private final DatePicker from = new DatePicker("From");
  private final DatePicker to = new DatePicker("To");
  private final Button clear = new Button("Clear the filter");
  private final Div complaints = new Div();
  private final NativeDetails details = new NativeDetails();
  private final ReportWords words;
  private final Consumer<FilterChoice> onChange;

  /**
   * @param onChange gets what was chosen; the page answers by changing its address
   */
  FilterBar(ReportWords words, LocalDate today, Consumer<FilterChoice> onChange) {
    this.words = words;
    this.onChange = onChange;
    setAriaLabel("Filter");
    types.setItems(words.typeKeys());
    types.setItemLabelGenerator(words::typeTitle);
    types.setPlaceholder("All types");
    wards.setItems(words.wardCodes());
    wards.setItemLabelGenerator(words::wardName);
    wards.setPlaceholder("All wards");
    states.setItems(ReportState.values());
    states.setItemLabelGenerator(StateMark::word);
    states.setPlaceholder("All states");
    agencies.setItems(words.agencies());
    agencies.setItemLabelGenerator(Agency::name);
    agencies.setPlaceholder("Any or none");
    author.setItems(words.authors());
    author.setItemLabelGenerator(Person::displayName);
    author.setPlaceholder("Anybody");
    author.setClearButtonVisible(true);
    period.setLabel("Observed");
    period.setItems(Period.values());
    period.setItemLabelGenerator(Period::label);
    List.of(from, to).forEach(date -> BritishDates.use(date, today));
    clear.addThemeVariants(ButtonVariant.TERTIARY);
    clear.addClickListener(click -> onChange.accept(FilterChoice.EVERYTHING));
    complaints.addClassName("filter-complaints");
    complaints.getElement().setAttribute("role", "alert");
    var fields = new Div(types, wards, states, period, from, to, agencies, author);
    fields.addClassName("filter");
    details.setContent(fields);
    details.addClassName("filter-details");
    addClassName("filter-bar");
    add(details, clear, complaints);
    List.<HasValue<?, ?>>of(types, wards, states, agencies, author, period, from, to)
        .forEach(field -> field.addValueChangeListener(this::changed));
  }

  void show(FilterChoice choice, List<String> problems) {
    types.setValue(choice.types());
    wards.setValue(choice.wards());
    states.setValue(choice.states());
    agencies.setValue(
        agencies
            .getListDataView()
            .getItems()
            .filter(agency -> choice.agencies().contains(agency.key()))
            .collect(Collectors.toUnmodifiableSet()));
    author.setValue(
        author
            .getListDataView()
            .getItems()
            .filter(person -> person.id().equals(choice.author()))
            .findFirst()
            .orElse(null));
    period.setValue(choice.period());
    from.setValue(choice.from());
    to.setValue(choice.to());
    var between = choice.period() == Period.BETWEEN;
    from.setVisible(between);
    to.setVisible(between);
    details.setSummaryText("Filter: " + FilterWords.of(choice, words));
    clear.setVisible(!choice.equals(FilterChoice.EVERYTHING));
    complaints.removeAll();
    problems.stream().map(FilterBar::complaint).forEach(complaints::add);
  }

  private void changed(HasValue.ValueChangeEvent<?> change) {
    if (change.isFromClient()) {
      onChange.accept(chosen());
    }
  }

  private FilterChoice chosen() {
    var chosenPeriod = Objects.requireNonNullElse(period.getValue(), Period.ALL);
    var between = chosenPeriod == Period.BETWEEN;
    return new FilterChoice(
        copy(types.getValue()),
        copy(wards.getValue()),
        copy(states.getValue()),
        agencies.getValue().stream().map(Agency::key).collect(Collectors.toUnmodifiableSet()),
        author.getOptionalValue().map(Person::id).orElse(null),
        chosenPeriod,
        between ? from.getValue() : null,
        between ? to.getValue() : null);
  }

  private static <T> Set<T> copy(Set<T> values) {
    return values.stream().collect(Collectors.toUnmodifiableSet());
  }

  private static Paragraph complaint(String text) {
    var complaint = new Paragraph(text);
    complaint.addClassName("notice");
    return complaint;
  }
}
