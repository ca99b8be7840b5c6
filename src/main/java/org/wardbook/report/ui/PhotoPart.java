package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.Report;
import org.wardbook.report.ReportPhoto;

/** The photos, small; large on a click. Those that did not arrive are said. */
@org.springframework.stereotype.Component
public final class PhotoPart {
  /** Where the server shows the photos that it holds, by hash. */
  private static final String ADDRESS = "desk/photos/";

  /**
   * Shows the photos of a report and of those that stand behind it.
   *
   * @param duplicates what else was reported of the same thing
   */
  Section show(Report report, List<Report> duplicates) {
    var part = new Section(new H2("Photos"));
    part.addClassName("panel");
    if (report.photos().isEmpty()) {
      part.add(new Paragraph("The report has no photos."));
    } else {
      addPhotos(part, report);
    }
    duplicates.stream()
        .filter(each -> !each.photos().isEmpty())
        .forEach(
            each -> {
              part.add(
                  new H3(
                      "From %s, a duplicate, by %s"
                          .formatted(each.reference(), each.author().displayName())));
              addPhotos(part, each);
            });
    return part;
  }

  private static void addPhotos(Section part, Report report) {
    var missing = report.missingPhotos().size();
    if (missing > 0) {
      var notice = new Paragraph(missingWords(missing, report.photos().size()));
      notice.addClassName("notice");
      part.add(notice);
    }
    part.add(list(report));
  }

  /** The photos alone, for where they are shown beside another report. */
  public static UnorderedList list(Report report) {
    var list = new UnorderedList();
    list.addClassName("photos");
    List<PhotoViewer.Shown> held = new ArrayList<>();
    for (int number = 1; number <= report.photos().size(); number++) {
      list.add(new ListItem(photo(report, number, held)));
    }
    return list;
  }

  /**
   * @param held those so far, and this one after it
   */
  private static Component photo(Report report, int number, List<PhotoViewer.Shown> held) {
    var photo = report.photos().get(number - 1);
    if (!photo.held()) {
      var missing = new Div("Photo " + number + " has not arrived yet");
      missing.addClassName("photo-missing");
      return missing;
    }
    var shown = new PhotoViewer.Shown(ADDRESS + photo.sha256(), describe(report, photo, number));
    var index = held.size();
    held.add(shown);
    var small = new Image(shown.address(), shown.description());
    small.getElement().setAttribute("loading", "lazy");
    var button = new NativeButton("", click -> new PhotoViewer(held, index).open());
    button.addClassName("photo-button");
    button.add(small);
    return button;
  }

  private static String describe(Report report, ReportPhoto photo, int number) {
    var what = "Photo " + number + " of " + report.photos().size() + " of " + report.reference();
    return photo.takenAt() == null
        ? what
        : what + ", taken " + DateWords.dayAndTime(photo.takenAt());
  }

  private static String missingWords(int missing, int announced) {
    return missing
        + " of "
        + announced
        + (announced == 1 ? " photo has" : " photos have")
        + " not arrived yet. The phone goes on sending; the page shows them as soon as they are"
        + " here.";
  }
}
