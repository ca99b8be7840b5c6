package org.wardbook.ward;

import java.time.LocalDate;
import java.util.Optional;

/** The ward sets this installation knows, and on which days each holds. */
public interface WardSets {
  /** The one that holds today. */
  WardSet current();

  /** Finds the wards of pins in {@link #current()}. */
  WardLookup lookup();

  /** The one in which what was observed on that day is placed. */
  WardSet on(LocalDate day);

  /** Finds the wards of pins in {@link #on}. */
  WardLookup lookupOn(LocalDate day);

  /** All of them, with their days. */
  WardTimetable timetable();

  /** A ward of today's set, or else of a former or coming one: reports keep the ward they had. */
  Optional<Ward> ward(String code);
}
