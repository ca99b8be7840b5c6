package org.wardbook.register;

/**
 * An entry as the CSU keeps it.
 *
 * @param register key of its register
 * @param withdrawn it was added by mistake: it is valid on no day and offered to nobody
 * @param version goes up with every change; a change names the one it was decided on
 */
public record KeptEntry(String register, RegisterEntry entry, boolean withdrawn, int version) {}
