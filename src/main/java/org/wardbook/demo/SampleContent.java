package org.wardbook.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.wardbook.base.StoredInstant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a sample as a phone would send it. */
final class SampleContent {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration WRITING = Duration.ofMinutes(3);

  private final Sample sample;
  private final List<byte[]> photos;
  private final ObjectNode reasons = JSON.createObjectNode();

  SampleContent(Sample sample) {
    this.sample = sample;
    this.photos = new ArrayList<>();
    for (int number = 0; number < sample.pictures(); number++) {
      photos.add(
          DemoPictures.jpeg(sample.scene().waste().picture(), sample.number() * 10L + number));
    }
  }

  /** The photos, in the order in which {@link #body} announces them. */
  List<byte[]> photos() {
    return photos;
  }

  byte[] body() {
    var content = JSON.createObjectNode();
    content.put("id", sample.id().toString());
    content.put("type", "fly-tip");
    content.put("definitionVersion", 1);
    content.put("observedAt", StoredInstant.text(sample.observedAt()));
    content.put("savedAt", StoredInstant.text(savedAt()));
    content.put("sentAt", StoredInstant.text(sample.receivedAt()));
    content.set("location", location());
    content.set("answers", answers());
    announcePhotos(content);
    content.set("reasons", reasons);
    return JSON.writeValueAsBytes(content);
  }

  private Instant savedAt() {
    var saved = sample.observedAt().plus(WRITING);
    return saved.isAfter(sample.receivedAt()) ? sample.receivedAt() : saved;
  }

  private ObjectNode location() {
    var location = JSON.createObjectNode();
    location.put("lat", sample.scene().point().lat());
    location.put("lon", sample.scene().point().lon());
    var byGps = sample.number() % 5 != 3;
    if (byGps) {
      var accuracy = sample.number() % 17 == 6 ? 85 : 4 + sample.number() % 14;
      location.put("accuracyMetres", accuracy);
      if (accuracy > 50) {
        reasons.put("accuracy-poor", "Deep in the lane between high banks; the pin is right.");
      }
    }
    location.put("source", byGps ? "gps" : "map");
    return location;
  }

  private ObjectNode answers() {
    var waste = sample.scene().waste();
    var answers = JSON.createObjectNode();
    answers.put("place", sample.scene().place());
    answers.put("land", sample.scene().land());
    answers.put("size", waste.size());
    answers.put("primaryWaste", waste.primary());
    waste.other().forEach(answers.putArray("otherWaste")::add);
    waste.hazards().forEach(answers.putArray("hazards")::add);
    answers.put("notes", waste.notes());
    blockTheRoad(answers);
    witness(answers);
    smartWater(answers);
    return answers;
  }

  private void blockTheRoad(ObjectNode answers) {
    var blocks = sample.number() % 23 == 9;
    answers.put("obstruction", blocks);
    if (blocks && sample.scene().land().equals("highway")) {
      reasons.put("obstruction-on-highway", "Rang Kent Highways at once; they coned it off.");
    }
  }

  /** Invented plates and people, so that what only the CSU may read can be tried. */
  private void witness(ObjectNode answers) {
    var witnessed = sample.number() % 15 == 7;
    answers.put("witnessed", witnessed);
    if (!witnessed) {
      return;
    }
    answers.put("statement", true);
    answers.put("witnessNotes", "From across the road, about 30 metres, dry and light.");
    answers.put("vehicleSeen", true);
    answers.put("vehicleRegistration", "ZZ99 ZZZ");
    reasons.put("registration-format", "Read through the hedge; the letters may be wrong.");
    answers.put("vehicleMake", "Tipper van");
    answers.put("vehicleColour", "White");
    answers.put("peopleSeen", true);
    answers.put("peopleCount", 2);
    answers.put("peopleDescription", "Two men in orange work clothes.");
  }

  private void smartWater(ObjectNode answers) {
    if (sample.byVolunteer()) {
      return;
    }
    var traceFound = sample.number() % 20 == 14;
    answers.put(
        "smartWater",
        traceFound ? "trace-found" : sample.number() % 3 == 0 ? "checked-no-trace" : "not-checked");
    if (traceFound) {
      answers.put("smartWaterSample", "SW-" + (1000 + sample.number()));
    }
  }

  private void announcePhotos(ObjectNode content) {
    var list = content.putArray("photos");
    for (var photo : photos) {
      var announced = list.addObject();
      announced.put("sha256", sha256(photo));
      announced.put("bytes", photo.length);
      announced.put("mediaType", "image/jpeg");
      announced.put("takenAt", StoredInstant.text(sample.observedAt()));
    }
    if (photos.isEmpty()) {
      reasons.put("no-photo", "The phone’s battery was nearly empty.");
    }
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
