package org.wardbook.report.inbox;

import java.util.List;

/**
 * Something that can wait for the CSU: a Spring bean. It is asked often, on every page of the desk,
 * so both answers have to be read from what waits alone.
 */
public interface InboxSource {
  InboxGroup group();

  int count();

  /** What comes after this place, oldest first, at most so many. */
  List<InboxItem> after(InboxPlace place, int most);
}
