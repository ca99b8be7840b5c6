package org.wardbook.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wardbook.sync.TestPhoto;

/**
 * Holds what is in a data folder against what was promised. Opened as it is left by whatever ended
 * the server.
 *
 * @param lost promised and not there, or not as promised
 * @param duplicated there more often than once, or never sent
 * @param stored reports that are there
 * @param integrity what SQLite says of the file
 */
record Inventory(
    List<String> lost, List<String> duplicated, int stored, int photos, String integrity) {

  static Inventory of(Path data, Ledger ledger) throws SQLException, IOException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("wardbook.db"))) {
      var lost = new ArrayList<String>();
      var duplicated = new ArrayList<String>();
      compareReceipts(db, ledger, lost);
      var photos = comparePhotos(db, data, ledger, lost);
      countEach(db, ledger, duplicated);
      return new Inventory(
          lost, duplicated, number(db, "select count(*) from report"), photos, integrity(db));
    }
  }

  private static void compareReceipts(Connection db, Ledger ledger, List<String> lost)
      throws SQLException {
    var receipts = texts(db, "select content_hash, receipt from report_version");
    ledger
        .reports()
        .forEach(
            (hash, promise) -> {
              if (!promise.receipt().equals(receipts.get(hash))) {
                lost.add(promise.receipt() + " is " + receipts.get(hash));
              }
            });
  }

  private static int comparePhotos(Connection db, Path data, Ledger ledger, List<String> lost)
      throws SQLException, IOException {
    var held = texts(db, "select sha256, sha256 from photo").keySet();
    ledger.photos().keySet().stream()
        .filter(sha256 -> !held.contains(sha256))
        .forEach(sha256 -> lost.add("photo " + sha256));
    for (var sha256 : held) {
      var file = data.resolve("photos").resolve(sha256.substring(0, 2)).resolve(sha256);
      if (!Files.exists(file) || !TestPhoto.sha256(Files.readAllBytes(file)).equals(sha256)) {
        lost.add("the file of photo " + sha256);
      }
    }
    return held.size();
  }

  /** One row and one reference for each id, received once, and no version that nobody sent. */
  private static void countEach(Connection db, Ledger ledger, List<String> duplicated)
      throws SQLException {
    var references = new HashSet<String>();
    var received =
        numbers(
            db,
            "select report_id, count(*) from report_history where event = 'RECEIVED'"
                + " group by report_id");
    var versions = numbers(db, "select report_id, count(*) from report_version group by report_id");
    for (var report : texts(db, "select id, reference from report").entrySet()) {
      var id = UUID.fromString(report.getKey());
      var sent = ledger.contentsSent().getOrDefault(id, 0);
      if (!references.add(report.getValue())
          || received.getOrDefault(report.getKey(), 0) != 1
          || versions.getOrDefault(report.getKey(), 0) > sent) {
        duplicated.add(report.toString());
      }
    }
  }

  private static String integrity(Connection db) throws SQLException {
    try (var statement = db.createStatement();
        var broken = statement.executeQuery("pragma foreign_key_check")) {
      if (broken.next()) {
        return "a row of " + broken.getString(1) + " points at nothing";
      }
    }
    return texts(db, "select integrity_check, '' from pragma_integrity_check").keySet().toString();
  }

  static Map<String, String> texts(Connection db, String sql) throws SQLException {
    var rows = new HashMap<String, String>();
    try (var statement = db.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.put(found.getString(1), found.getString(2));
      }
    }
    return rows;
  }

  private static Map<String, Integer> numbers(Connection db, String sql) throws SQLException {
    var rows = new HashMap<String, Integer>();
    texts(db, sql).forEach((key, value) -> rows.put(key, Integer.parseInt(value)));
    return rows;
  }

  private static int number(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var found = statement.executeQuery(sql)) {
      return found.getInt(1);
    }
  }
}
