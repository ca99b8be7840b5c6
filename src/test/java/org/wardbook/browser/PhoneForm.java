package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FormDefinition;

/**
 * Fills in any form on the phone as a thumb does: by its controls, in the order of its questions.
 * What it may not find is a question that is not asked.
 */
final class PhoneForm {
  private final Page page;
  private final FormDefinition definition;

  private PhoneForm(Page page, FormDefinition definition) {
    this.page = page;
    this.definition = definition;
  }

  /** Starts a report of this type from the first screen; its place is known once the ward shows. */
  static PhoneForm start(Page page, FormDefinition definition, String ward) {
    page.locator("a[href='#/']").first().click();
    page.locator("a[href='#/new/%s']".formatted(definition.key())).click();
    assertThat(page.locator("where-question").getByText(ward).first()).isVisible();
    return new PhoneForm(page, definition);
  }

  /** The form that is shown already, such as a correction. */
  static PhoneForm of(Page page, FormDefinition definition) {
    assertThat(page.locator(".save-bar")).isVisible();
    return new PhoneForm(page, definition);
  }

  /**
   * Answers questions.
   *
   * @param answers by field key: text and numbers as typed, the value of an option, a list of them,
   *     true or false, a day, a list of rows
   */
  PhoneForm answer(Map<String, Object> answers) {
    answer(definition.fields(), answers, "");
    return this;
  }

  /** Adds a photo from the phone's gallery. */
  PhoneForm photo(Path file) {
    Page.GetByRoleOptions button = new Page.GetByRoleOptions().setName("Choose photos");
    page.waitForFileChooser(() -> page.getByRole(AriaRole.BUTTON, button).click()).setFiles(file);
    assertThat(page.locator("photos-question img").first()).isVisible();
    return this;
  }

  /** Saves it, with a reason for every warning that is kept. */
  void save() {
    page.locator(".save-bar button").click();
    Locator saved = page.locator("report-screen .state").first();
    Locator warning = page.locator("textarea[id*='-why-']");
    assertThat(saved.or(page.locator("#error-summary")).first()).isVisible();
    if (saved.isHidden()) {
      warning.all().forEach(reason -> reason.fill("It was so on the day."));
      page.locator(".save-bar button").click();
    }
    assertThat(saved).containsText("Saved on this phone");
  }

  private void answer(List<FieldDefinition> fields, Map<String, Object> answers, String path) {
    fields.stream()
        .filter(field -> answers.containsKey(field.key()))
        .forEach(field -> answer(field, answers.get(field.key()), path + field.key()));
  }

  private void answer(FieldDefinition field, Object answer, String path) {
    String control = "#f-" + path.replaceAll("\\W+", "-");
    switch (field.kind()) {
      case TEXT, LONG_TEXT, INTEGER, DECIMAL, MONEY -> page.locator(control).fill("" + answer);
      case YES_NO -> page.locator(Boolean.TRUE.equals(answer) ? control : control + "-2").check();
      case CHOICE -> tick(field, control, "" + answer);
      case CHOICES -> ((List<?>) answer).forEach(one -> tick(field, control, "" + one));
      case LISTED -> page.locator(control).selectOption("" + answer);
      case DATE -> day(control, (LocalDate) answer);
      case GROUP -> rows(field, (List<?>) answer, path);
      case TIME, DATE_TIME, ID, PIN, PHOTOS ->
          throw new IllegalArgumentException(path + " has no plain control");
    }
  }

  private void tick(FieldDefinition field, String control, String value) {
    int index =
        IntStream.range(0, field.options().size())
            .filter(at -> field.options().get(at).value().equals(value))
            .findFirst()
            .orElseThrow();
    Locator option = page.locator(index == 0 ? control : control + "-" + (index + 1));
    option.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    if (option.isHidden()) {
      page.locator("details:has(%s) > summary".formatted(control)).click();
    }
    option.check();
  }

  private void day(String control, LocalDate day) {
    page.locator(control).fill("" + day.getDayOfMonth());
    page.locator(control + "-month").fill("" + day.getMonthValue());
    page.locator(control + "-year").fill("" + day.getYear());
    page.locator(control + "-year").blur();
  }

  @SuppressWarnings("unchecked") // a row is answered as a form is
  private void rows(FieldDefinition group, List<?> rows, String path) {
    Locator question =
        page.locator("fieldset:has(> legend:has-text('%s'))".formatted(group.label()));
    for (int row = 0; row < rows.size(); row++) {
      if (question.locator(".row").count() <= row) {
        question.locator("> button.second").click();
      }
      answer(group.fields(), (Map<String, Object>) rows.get(row), path + "[" + row + "].");
    }
  }
}
