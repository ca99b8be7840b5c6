package org.wardbook.report;

import java.util.List;

/**
 * Over which days things (CCTV units) were in use, told by the reports of a type. A type has one by
 * providing a bean; no other feature knows the type.
 */
public interface UsePeriods {
  /** The key of the type. */
  String type();

  /** Of every accepted report, ended or not. */
  List<UsePeriod> all();
}
