package org.wardbook.rescue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.DataFolder;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.SignedIn;
import org.wardbook.rescue.RescueImport;
import org.wardbook.rescue.UnusableRescueFile;

/** Where the CSU brings in what a phone could not send. */
@Route(value = "desk/settings/rescue-files", layout = DeskLayout.class)
@PageTitle("Rescue files – Settings – Wardbook")
@CssImport("./styles/settings.css")
@RolesAllowed("CSU")
final class RescueView extends Div {
  private final transient RescueImport rescue;
  private final transient SignedIn signedIn;
  private final transient DataFolder folder;
  private final Div outcome = new Div();
  private final Div history = new Div();
  private @Nullable Path received;

  RescueView(RescueImport rescue, SignedIn signedIn, DataFolder folder) {
    this.rescue = rescue;
    this.signedIn = signedIn;
    this.folder = folder;
    addClassNames("view", "settings-view");
    outcome.addClassName("entries-part");
    // A reader of the screen hears what became of the file.
    outcome.getElement().setAttribute("aria-live", "polite");
    add(head(), uploadPart(), outcome, history);
    showHistory();
  }

  private static Component head() {
    var back = new Nav(new Anchor("desk/settings", "Settings"));
    back.getElement().setAttribute("aria-label", "Back");
    var title = new Div(new H1("Rescue files"));
    title.addClassName("view-head");
    var summary =
        new Paragraph(
            "When a phone can’t send its reports, its page “About” makes a file of them, which only"
                + " this Wardbook can open. Import it only when you know who sent it. It may be"
                + " imported any number of times: no report is there twice, also when the phone"
                + " sends it after all.");
    summary.addClassName("quiet");
    var head = new Header(back, title, summary);
    head.addClassName("register-head");
    return head;
  }

  private Component uploadPart() {
    var upload = new Upload(this::receive);
    upload.setAcceptedFileExtensions(".txt", ".json");
    upload.setMaxFiles(1);
    upload.setMaxFileSize((int) RescueImport.LONGEST_FILE);
    upload.setUploadButton(new Button("Choose a rescue file"));
    upload.addFileRejectedListener(
        rejected -> Notices.problem(rejected.getFileName() + ": " + rejected.getErrorMessage()));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    var part = new Section(new H2("Import a file"), upload);
    part.addClassName("entries-part");
    return part;
  }

  private void receive(UploadEvent event) throws IOException {
    var dataFolder = Objects.requireNonNull(folder.database().getParent());
    Path file;
    try (var content = event.getInputStream()) {
      file = IncomingFile.keep(content, folder.database().getParent(), RescueImport.LONGEST_FILE);
    }
    // The browser may have gone to another page meanwhile, or away.
    event.getUI().accessLater(() -> look(event.getFileName(), file), () -> delete(file)).run();
  }

  /** Shows what is in the file and offers to import it. */
  void look(String fileName, Path file) {
    forget();
    received = file;
    if (!isAttached()) {
      forget();
      return;
    }
    outcome.removeAll();
    try {
      if (Files.size(file) > RescueImport.LONGEST_FILE) {
        refuse(fileName, "A rescue file may have at most 200 MB.");
        return;
      }
      var contents = rescue.look(file, signedIn.person());
      outcome.add(new ContentsPart(fileName, contents, this::take));
    } catch (UnusableRescueFile refused) {
      refuse(fileName, refused.words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(boolean unfinishedToo) {
    var file = received;
    if (file == null) {
      return;
    }
    try {
      var taken = rescue.take(file, unfinishedToo, signedIn.person());
      outcome.removeAll();
      outcome.add(new OutcomePart(taken));
      showHistory();
    } catch (Refusal refused) {
      refuse("The file", refused.detail());
    } catch (UnusableRescueFile refused) {
      refuse("The file", refused.words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      forget();
    }
  }

  private void refuse(String fileName, String because) {
    outcome.removeAll();
    var notice =
        new Div(new Paragraph("“" + fileName + "” can’t be imported:"), new Paragraph(because));
    notice.addClassNames("notice", "is-bad");
    outcome.add(notice);
    forget();
  }

  private void showHistory() {
    history.removeAll();
    var past = rescue.history();
    if (!past.isEmpty()) {
      history.add(new PastImportsPart(past));
    }
  }

  /** What is in the file is field work of people: it does not stay longer than it has to. */
  private void forget() {
    var file = received;
    received = null;
    if (file != null) {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    forget();
  }
}
