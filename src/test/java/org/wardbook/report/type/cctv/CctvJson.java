package org.wardbook.report.type.cctv;

import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A CCTV event as a phone sends it, in order unless something is taken away. */
public final class CctvJson {
  private final ObjectNode report;

  private CctvJson(ObjectNode report) {
    this.report = report;
  }

  public static CctvJson event(String event, String unit, String observedAt) {
    var json =
        """
        {"id": "%s", "type": "cctv-deployment", "definitionVersion": 1,
         "observedAt": "%3$s", "savedAt": "%3$s", "sentAt": "2026-11-23T11:59:58.000Z",
         "location": {"lat": 51.26632, "lon": 0.06892, "accuracyMetres": 8, "source": "gps"},
         "ward": "E05009965", "reasons": {}, "photos": [], "revises": null,
         "answers": {"event": "%2$s", "unit": "%4$s"}}
        """
            .formatted(UUID.randomUUID(), event, observedAt, unit);
    return new CctvJson((ObjectNode) JsonMapper.shared().readTree(json));
  }

  /** Put up with all its papers. */
  public static CctvJson deploy(String unit, String observedAt) {
    return event("deploy", unit, observedAt)
        .answering(
            answers ->
                answers
                    .put("need", "asb")
                    .put("use", "overt")
                    .put("authorisedBy", "tcg")
                    .put("authorisedOn", "2026-05-01")
                    .put("signsUp", observedAt.substring(0, 10))
                    .put("reviewOn", "2030-01-01"))
        .with(
            report ->
                report
                    .withArray("/photos")
                    .addObject()
                    .put(
                        "sha256",
                        "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea")
                    .put("bytes", 131072)
                    .put("mediaType", "image/jpeg"));
  }

  public CctvJson answering(Consumer<ObjectNode> change) {
    change.accept((ObjectNode) report.path("answers"));
    return this;
  }

  public CctvJson with(Consumer<ObjectNode> change) {
    change.accept(report);
    return this;
  }

  public UUID id() {
    return UUID.fromString(report.path("id").stringValue());
  }

  public String text() {
    return report.toString();
  }
}
