package org.wardbook.sync;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report of a fly-tip as a phone sends it, without any problem until a test puts one in. */
public final class FlyTipJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PHOTO =
      "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";

  private final ObjectNode report;

  private FlyTipJson(ObjectNode report) {
    this.report = report;
  }

  public static FlyTipJson some() {
    return withId(UUID.randomUUID());
  }

  public static FlyTipJson withId(UUID id) {
    var report =
        """
        {"id": "%s", "type": "fly-tip", "definitionVersion": 1,
         "observedAt": "2026-11-23T10:02:11.000Z", "savedAt": "2026-11-23T10:06:30.000Z",
         "sentAt": "2026-11-23T11:59:58.000Z",
         "location": {"lat": 51.26632, "lon": 0.06892, "accuracyMetres": 8, "source": "gps"},
         "ward": "E05009965",
         "answers": {"land": "highway", "size": "small-van", "primaryWaste": "tyres"},
         "reasons": {},
         "photos": [{"sha256": "%s", "bytes": 131072, "mediaType": "image/jpeg"}],
         "revises": null}
        """;
    return new FlyTipJson((ObjectNode) JSON.readTree(report.formatted(id, PHOTO)));
  }

  /** An example of another type, as a report of its own. */
  public static FlyTipJson example(String type, String name) {
    var file = Path.of("frontend/report-types", type, "examples", name + ".json").toFile();
    var content = (ObjectNode) JSON.readTree(file).path("content");
    return new FlyTipJson(content.put("id", UUID.randomUUID().toString()));
  }

  public FlyTipJson with(String field, String value) {
    report.put(field, value);
    return this;
  }

  public FlyTipJson with(Consumer<ObjectNode> change) {
    change.accept(report);
    return this;
  }

  public FlyTipJson answering(String field, String answer) {
    ((ObjectNode) report.path("answers")).put(field, answer);
    return this;
  }

  public FlyTipJson at(double lat, double lon) {
    ((ObjectNode) report.path("location")).put("lat", lat).put("lon", lon);
    return this;
  }

  public FlyTipJson withPhoto(String sha256, long bytes) {
    ((ArrayNode) report.path("photos"))
        .removeAll()
        .addObject()
        .put("sha256", sha256)
        .put("bytes", bytes)
        .put("mediaType", "image/jpeg");
    return this;
  }

  public UUID id() {
    return UUID.fromString(report.path("id").stringValue());
  }

  public String text() {
    return report.toString();
  }
}
