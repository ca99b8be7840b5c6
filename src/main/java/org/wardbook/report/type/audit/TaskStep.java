package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.UUID;

/** From which day a task of an audit had a status. */
record TaskStep(UUID audit, UUID task, TaskStatus status, LocalDate fromDay) {}
