package org.wardbook.ward;

import java.util.List;

/** The named places of the district. */
public interface Places {
  List<Place> all();
}
