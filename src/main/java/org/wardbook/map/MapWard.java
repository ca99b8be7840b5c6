package org.wardbook.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An area with a name.
 *
 * @param outline the closed ring as {@code [longitude, latitude]} in decimal degrees (WGS84)
 * @param more further rings, of holes and of parts that lie apart
 */
public record MapWard(
    String code,
    String name,
    List<double[]> outline,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<double[]>> more) {}
