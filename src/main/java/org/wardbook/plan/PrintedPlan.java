package org.wardbook.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a printed plan from the data that comes with Wardbook. */
final class PrintedPlan {
  private static final String PLAN_2011_12 = "/plan/plan-2011-12.json";

  /** Strict, so that a slip in the plan's data stops the start and is not read as "nothing". */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private PrintedPlan() {}

  /** The plan of 2011-12, as printed. */
  static PlanYear of2011() {
    try (var data = PrintedPlan.class.getResourceAsStream(PLAN_2011_12)) {
      if (data == null) {
        throw new IllegalStateException(PLAN_2011_12 + " is missing from the class path");
      }
      return JSON.readValue(data, PlanYear.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
