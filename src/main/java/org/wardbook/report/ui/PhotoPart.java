package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.Report;
import org.wardbook.report.ReportPhoto;

/** The photos, small; large on a click. Those that did not arrive are said. */
@org.springframework.stereotype.Component
public final class PhotoPart {
  /** Where the server shows the photos that it holds, by hash. */
  private static final String ADDRESS = "desk/photos/";

  Section show(Report report) {
    var part = new Section(new H2("Photos"));
    part.addClassName("panel");
    if (report.photos().isEmpty()) {
      part.add(new Paragraph("The report has no photos."));
      return part;
    }
    var missing = report.missingPhotos().size();
    if (missing > 0) {
      var notice = new Paragraph(missingWords(missing, report.photos().size()));
      notice.addClassName("notice");
      part.add(notice);
    }
    part.add(list(report));
    return part;
  }

  /** The photos alone, for where they are shown beside another report. */
  public static UnorderedList list(Report report) {
    var list = new UnorderedList();
    list.addClassName("photos");
    for (int number = 1; number <= report.photos().size(); number++) {
      list.add(new ListItem(photo(report, number)));
    }
    return list;
  }

  private static Component photo(Report report, int number) {
    var photo = report.photos().get(number - 1);
    if (!photo.held()) {
      var missing = new Div("Photo " + number + " has not arrived yet");
      missing.addClassName("photo-missing");
      return missing;
    }
    var description = describe(report, photo, number);
    var small = new Image(ADDRESS + photo.sha256(), description);
    small.getElement().setAttribute("loading", "lazy");
    var button = new NativeButton("", click -> showLarge(photo, description));
    button.addClassName("photo-button");
    button.add(small);
    return button;
  }

  private static void showLarge(ReportPhoto photo, String description) {
    var large = new Image(ADDRESS + photo.sha256(), description);
    large.addClassName("photo-large");
    var dialog = new Dialog(large);
    dialog.setHeaderTitle(description);
    dialog.setWidth("min(70rem, 95vw)");
    dialog.getFooter().add(new Button("Close", click -> dialog.close()));
    dialog.open();
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
