package org.wardbook.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param username what they sign in with; upper and lower case are the same
 * @param agency key of the agency they work for, or null
 * @param active false once the account was closed: no sign-in, no sending
 */
public record Person(
    UUID id,
    String username,
    String displayName,
    Role role,
    @Nullable String agency,
    boolean active) {}
