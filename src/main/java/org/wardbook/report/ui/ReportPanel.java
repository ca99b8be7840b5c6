package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.wardbook.people.Person;
import org.wardbook.report.Report;

/**
 * A type's own part of the desk, such as the clearing of a fly-tip: a Spring bean, made of the
 * fields that {@link ReportView} names with {@code @Uses}.
 */
public interface ReportPanel {
  /** The key of the type that this belongs to. */
  String type();

  /** Where the work on the report stands, in a few words for tables; empty when there is none. */
  Optional<String> standing(Report report);

  /**
   * The part of the report's page, with a second-level heading of its own.
   *
   * @param changed to be called after something was saved, so that the page is read again
   */
  Component show(Report report, Person reader, Runnable changed);
}
