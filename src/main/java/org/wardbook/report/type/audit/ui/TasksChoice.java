package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.type.audit.TaskFilter;

/**
 * Which tasks are shown, and how. It lives in the address of the page.
 *
 * @param owner as {@link TaskFilter} says
 */
record TasksChoice(@Nullable String owner, boolean overdueOnly, boolean asBoard) {
  private static final String AGENCY = "agency";
  private static final String NOBODY = "nobody";
  private static final String DUE = "due";
  private static final String OVERDUE = "overdue";
  private static final String VIEW = "view";
  private static final String BOARD = "board";

  /** What can't be used of an address is left out. */
  static TasksChoice of(QueryParameters query) {
    var agency = query.getSingleParameter(AGENCY).filter(name -> !name.isBlank());
    return new TasksChoice(
        agency.map(name -> name.equals(NOBODY) ? TaskFilter.NOBODY : name).orElse(null),
        query.getSingleParameter(DUE).filter(OVERDUE::equals).isPresent(),
        query.getSingleParameter(VIEW).filter(BOARD::equals).isPresent());
  }

  TasksChoice of(@Nullable String agency) {
    return new TasksChoice(agency, overdueOnly, asBoard);
  }

  TasksChoice overdue(boolean only) {
    return new TasksChoice(owner, only, asBoard);
  }

  TasksChoice board(boolean wanted) {
    return new TasksChoice(owner, overdueOnly, wanted);
  }

  TaskFilter toFilter(LocalDate today) {
    return new TaskFilter(owner, overdueOnly ? today : null);
  }

  QueryParameters toQuery() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (owner != null) {
      query.put(AGENCY, List.of(owner.equals(TaskFilter.NOBODY) ? NOBODY : owner));
    }
    if (overdueOnly) {
      query.put(DUE, List.of(OVERDUE));
    }
    if (asBoard) {
      query.put(VIEW, List.of(BOARD));
    }
    return new QueryParameters(query);
  }
}
