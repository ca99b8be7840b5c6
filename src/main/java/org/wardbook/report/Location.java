package org.wardbook.report;

import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;

/**
 * Where something was seen.
 *
 * @param accuracyMetres radius that the phone gave, or null when the pin was set by hand
 */
public record Location(MicroPoint point, @Nullable Double accuracyMetres, Source source) {
  /** How the pin was set. */
  public enum Source {
    GPS,
    MAP,
    TYPED
  }
}
