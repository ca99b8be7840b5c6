package org.wardbook.map;

/**
 * A name written on the map.
 *
 * @param kind {@code place} or {@code station}
 * @param lat decimal degrees (WGS84)
 * @param lon decimal degrees (WGS84)
 */
public record MapPlace(String name, String kind, double lat, double lon) {}
