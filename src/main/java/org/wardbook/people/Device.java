package org.wardbook.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone that may send for a person without a new sign-in.
 *
 * @param name what its browser calls itself
 * @param revokedAt since when it may not any more, or null while it may
 */
public record Device(
    UUID id, String name, Instant createdAt, Instant lastUsedAt, @Nullable Instant revokedAt) {}
