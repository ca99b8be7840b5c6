package org.wardbook.map;

/**
 * Things that lie near to each other.
 *
 * @param waiting how many of them wait for whoever looks at the map
 * @param lat of their middle, decimal degrees (WGS84)
 * @param lon of their middle, decimal degrees (WGS84)
 */
public record MapCluster(double lat, double lon, int number, int waiting) {}
