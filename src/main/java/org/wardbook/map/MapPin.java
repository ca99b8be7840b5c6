package org.wardbook.map;

/**
 * Something at a point that can be selected.
 *
 * @param state decides the pin's shape and letter; kebab-case, such as {@code needs-information}
 * @param kind what many pins share in words: "Fly-tip, Received, Kemsing"
 * @param when the rest of what a screen reader and the tooltip say
 * @param lat decimal degrees (WGS84)
 * @param lon decimal degrees (WGS84)
 */
public record MapPin(String id, String state, String kind, String when, double lat, double lon) {}
