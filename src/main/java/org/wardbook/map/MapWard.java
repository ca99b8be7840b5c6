package org.wardbook.map;

import java.util.List;

/**
 * An area with a name.
 *
 * @param outline the closed ring as {@code [longitude, latitude]} in decimal degrees (WGS84)
 */
public record MapWard(String code, String name, List<double[]> outline) {}
