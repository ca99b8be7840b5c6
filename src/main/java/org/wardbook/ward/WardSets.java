package org.wardbook.ward;

/** The ward sets this installation knows. */
public interface WardSets {
  /** The one that new reports are placed in. */
  WardSet current();

  /** Finds the wards of pins in {@link #current()}. */
  WardLookup lookup();
}
