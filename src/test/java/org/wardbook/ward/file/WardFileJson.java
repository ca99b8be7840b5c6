package org.wardbook.ward.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.ShippedWards;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ward file as the ONS publishes them, in order until a test puts a fault in. */
public final class WardFileJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode file = JSON.createObjectNode();
  private final ArrayNode features;

  private WardFileJson() {
    file.put("type", "FeatureCollection");
    features = file.putArray("features");
  }

  /** The wards that Wardbook ships. */
  public static WardFileJson ofToday() {
    return of(ShippedWards.read());
  }

  public static WardFileJson of(WardSet set) {
    var made = new WardFileJson();
    set.wards().forEach(ward -> made.add(ward, set.district().code()));
    return made;
  }

  private void add(Ward ward, String district) {
    var feature = features.addObject().put("type", "Feature");
    feature
        .putObject("properties")
        .put("WD24CD", ward.code())
        .put("WD24NM", ward.name())
        .put("LAD24CD", district);
    feature.putObject("geometry").put("type", "Polygon").set("coordinates", rings(ward));
  }

  private static ArrayNode rings(Ward ward) {
    var rings = JSON.createArrayNode();
    ward.rings().forEach(ring -> rings.add(ring(ring)));
    return rings;
  }

  public static ArrayNode ring(List<MicroPoint> points) {
    var ring = JSON.createArrayNode();
    points.forEach(point -> ring.addArray().add(point.lon()).add(point.lat()));
    return ring;
  }

  /** Changes the feature of the ward with this name. */
  public WardFileJson changing(String ward, Consumer<ObjectNode> change) {
    features
        .valueStream()
        .filter(feature -> feature.path("properties").path("WD24NM").asString("").equals(ward))
        .forEach(feature -> change.accept((ObjectNode) feature));
    return this;
  }

  public WardFileJson changingAll(Consumer<ObjectNode> change) {
    features.valueStream().forEach(feature -> change.accept((ObjectNode) feature));
    return this;
  }

  public WardFileJson with(Consumer<ObjectNode> change) {
    change.accept(file);
    return this;
  }

  public WardFileJson without(String ward) {
    for (int i = features.size() - 1; i >= 0; i--) {
      if (features.path(i).path("properties").path("WD24NM").asString("").equals(ward)) {
        features.remove(i);
      }
    }
    return this;
  }

  public byte[] bytes() {
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }
}
