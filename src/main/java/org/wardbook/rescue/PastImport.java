package org.wardbook.rescue;

import java.time.Instant;

/** That somebody imported a rescue file, and what came of it. */
public record PastImport(
    Instant at, String who, String author, int imported, int held, int refused, int photos) {}
