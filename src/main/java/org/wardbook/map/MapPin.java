package org.wardbook.map;

/**
 * Something at a point that can be selected.
 *
 * @param state decides the pin's shape and letter; kebab-case, such as {@code needs-information}
 * @param label what a screen reader and the tooltip say
 * @param lat decimal degrees (WGS84)
 * @param lon decimal degrees (WGS84)
 */
public record MapPin(String id, String state, String label, double lat, double lon) {}
