package org.wardbook.report;

import java.util.List;

/**
 * What reports of a type asked to be done and nobody has done yet, for the phones of those who may
 * do it. A type has one by providing a bean; no other feature knows the type.
 */
public interface OpenTasks {
  /** First due first; only of reports that the CSU has accepted. */
  List<OpenTask> all();
}
