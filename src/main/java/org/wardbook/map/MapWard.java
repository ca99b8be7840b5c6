package org.wardbook.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;

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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<double[]>> more) {
  /** As it is drawn. */
  public static MapWard of(Ward ward) {
    return new MapWard(
        ward.code(),
        ward.name(),
        ring(ward.outline()),
        ward.more().stream().map(MapWard::ring).toList());
  }

  private static List<double[]> ring(List<MicroPoint> points) {
    return points.stream().map(point -> new double[] {point.lon(), point.lat()}).toList();
  }
}
