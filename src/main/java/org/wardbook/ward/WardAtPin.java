package org.wardbook.ward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pin lies.
 *
 * @param ward the code of the ward that holds it; null outside the district
 * @param near codes of the other wards whose outline is at most {@link WardLookup#NEIGHBOUR_METRES}
 *     away: a person may choose one of these instead
 */
public record WardAtPin(@Nullable String ward, List<String> near) {
  public WardAtPin {
    near = List.copyOf(near);
  }
}
