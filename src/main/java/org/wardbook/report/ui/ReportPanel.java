package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wardbook.people.Person;
import org.wardbook.report.Report;

/**
 * A type's own part of the desk, such as the clearing of a fly-tip: a Spring bean, made of the
 * fields that {@link ReportView} names with {@code @Uses}.
 */
public interface ReportPanel {
  /** The key of the type that this belongs to. */
  String type();

  /**
   * Where the work on reports of this type stands, by their ids and in a few words for tables;
   * without those that have none. Asked for a page of them at a time.
   */
  default Map<UUID, String> standings(List<Report> reports) {
    return Map.of();
  }

  /**
   * The part of the report's page, with a second-level heading of its own.
   *
   * @param changed to be called after something was saved, so that the page is read again
   */
  Component show(Report report, Person reader, Runnable changed);
}
