package org.wardbook.rescue.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;

/** How the CSU imports a file. */
@WardbookTest
class RescuePageTest {
  @Autowired private ApplicationContext context;
  @Autowired private Reports reports;

  @TempDir Path folder;

  @BeforeEach
  void openBrowser() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/settings/rescue-files");
  }

  @AfterEach
  void closeBrowser() {
    DeskBrowser.close();
  }

  @Test
  void showsWhatIsInTheFile_andImportsIt() throws IOException {
    var report = FlyTipJson.some();
    var file =
        """
        {"format": "wardbook-rescue", "version": 2, "parts": [
          {"part": "file", "account": "warden", "exportedAt": "2026-11-23T11:00:00.000Z"},
          {"part": "report", "content": %s, "attention": "Sign in again"}]}
        """
            .formatted(report.text());

    page().look("wardbook.json", file(file));
    assertThat(textOf(page()))
        .contains("(warden)", "Fly-tip", "23 November 2026, 11:00", "On the phone: Sign in again");
    assertThat(reports.find(report.id())).isEmpty();

    _click(_get(Button.class, spec -> spec.withText("Import this report")));

    assertThat(textOf(page())).contains("1 imported", "Imported before");
    assertThat(reports.find(report.id())).isPresent();
    assertThat(folder.resolve("file")).doesNotExist();
  }

  @Test
  void asksBeforeItMakesReportsOfWhatIsNotFinished() throws IOException {
    var begun = FlyTipJson.some();
    var file =
        """
        {"format": "wardbook-rescue", "version": 2, "parts": [
          {"part": "file", "account": "warden", "exportedAt": "2026-11-23T11:00:00.000Z"},
          {"part": "draft", "content": %s}]}
        """
            .formatted(begun.text());

    page().look("wardbook.json", file(file));
    assertThat(textOf(page())).contains("Not finished on the phone", "Fly-tip");
    var button = _get(Button.class, spec -> spec.withText("Import"));
    assertThat(button.isEnabled()).isFalse();

    _get(Checkbox.class).setValue(true);
    _click(button);

    assertThat(textOf(page())).contains("1 imported");
    assertThat(reports.find(begun.id())).isPresent();
  }

  @Test
  void saysHowManyItImports_withWhatIsNotFinishedWhereThatIsChosen() throws IOException {
    var file =
        """
        {"format": "wardbook-rescue", "version": 2, "parts": [
          {"part": "file", "account": "warden", "exportedAt": "2026-11-23T11:00:00.000Z"},
          {"part": "report", "content": %s},
          {"part": "draft", "content": %s}]}
        """
            .formatted(FlyTipJson.some().text(), FlyTipJson.some().text());
    page().look("wardbook.json", file(file));
    var button = _get(Button.class, spec -> spec.withText("Import this report"));

    _get(Checkbox.class).setValue(true);
    assertThat(button.getText()).isEqualTo("Import these 2 reports");

    _get(Checkbox.class).setValue(false);
    assertThat(button.getText()).isEqualTo("Import this report");
  }

  @Test
  void saysWhatIsWrong_andForgetsTheFile() throws IOException {
    page().look("<b>letter</b>.txt", file("Dear CSU,"));

    assertThat(textOf(page())).contains("“<b>letter</b>.txt” can’t be imported:", "no rescue file");
    assertThat(folder.resolve("file")).doesNotExist();
  }

  @Test
  void keepsNoFile_whenThePageWasLeftBeforeItHadArrived() throws IOException {
    var left = page();
    visit("desk/settings");

    left.look(
        "wardbook.json",
        file(
            """
            {"format": "wardbook-rescue", "version": 2, "parts": [
              {"part": "file", "account": "warden", "exportedAt": "2026-11-23T11:00:00.000Z"},
              {"part": "report", "content": %s}]}
            """
                .formatted(FlyTipJson.some().text())));

    assertThat(folder.resolve("file")).doesNotExist();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  private static RescueView page() {
    return _get(RescueView.class);
  }
}
