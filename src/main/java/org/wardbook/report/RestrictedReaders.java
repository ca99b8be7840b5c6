package org.wardbook.report;

import org.wardbook.people.Person;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says who, beside its author and the CSU, may read what a report of a type says of people and
 * vehicles, such as the team of a speedwatch session.
 */
public interface RestrictedReaders {
  /** The report type that this is about. */
  String type();

  /**
   * Whether this person may.
   *
   * @param answers the report's answers without the restricted ones
   */
  boolean include(ObjectNode answers, Person reader);
}
