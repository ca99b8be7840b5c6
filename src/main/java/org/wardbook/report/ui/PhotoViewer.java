package org.wardbook.report.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Photos one at a time, as large as the window allows; the arrow keys go on and back. */
final class PhotoViewer extends Dialog {
  private final List<Shown> photos;
  private final Image image = new Image();
  private final Span count = new Span();
  private int index;

  /**
   * A photo that is held.
   *
   * @param description says which one it is, for those who don't see it too
   */
  record Shown(String address, String description) {}

  PhotoViewer(List<Shown> photos, int first) {
    this.photos = List.copyOf(photos);
    this.index = first;
    setWidth("min(70rem, 95vw)");
    image.addClassName("photo-large");
    add(image);
    count.getElement().setAttribute("role", "status");
    var close = new Button("Close", click -> close());
    getFooter().add(count);
    if (photos.size() > 1) {
      getFooter().add(new Button("Previous", click -> go(-1)), new Button("Next", click -> go(1)));
      Shortcuts.addShortcutListener(this, () -> go(-1), Key.ARROW_LEFT).listenOn(this);
      Shortcuts.addShortcutListener(this, () -> go(1), Key.ARROW_RIGHT).listenOn(this);
    }
    getFooter().add(close);
    show();
  }

  /** After the last comes the first. */
  void go(int step) {
    index = Math.floorMod(index + step, photos.size());
    show();
  }

  private void show() {
    var photo = photos.get(index);
    image.setSrc(photo.address());
    image.setAlt(photo.description());
    setHeaderTitle(photo.description());
    count.setText(photos.size() > 1 ? (index + 1) + " of " + photos.size() : "");
  }
}
