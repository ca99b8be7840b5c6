package org.wardbook.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the server has promised, kept where it can't reach. */
final class Ledger {
  private static final int KEPT = 500;

  /** By content hash: the receipt that was given for it. */
  private final Map<String, Promise> reports = new ConcurrentHashMap<>();

  /** The first of what was acknowledged, to ask for again at the end. */
  private final Queue<SentReport> contents = new ConcurrentLinkedQueue<>();

  private final Map<String, UUID> photos = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> contentsSent = new ConcurrentHashMap<>();
  private final LongAdder acknowledgements = new LongAdder();
  private final LongAdder groups = new LongAdder();
  private final List<String> brokenPromises = new ArrayList<>();

  /** Before it is sent for the first time: from now on the server may hold it. */
  void sending(SentReport report) {
    contentsSent.merge(report.id(), 1, Integer::sum);
  }

  void group() {
    groups.increment();
  }

  /** Notes a receipt; the same content must always get the same one, word for word. */
  void acknowledged(SentReport report, String receipt) {
    acknowledgements.increment();
    var first = reports.putIfAbsent(report.hash(), new Promise(report.id(), receipt));
    if (first == null && reports.size() <= KEPT) {
      contents.add(report);
    }
    if (first != null && !first.receipt().equals(receipt)) {
      broken(report.id() + " got two receipts:\n" + first.receipt() + "\n" + receipt);
    }
  }

  void photoAcknowledged(SentReport report) {
    acknowledgements.increment();
    photos.put(report.photo().sha256(), report.id());
  }

  synchronized void broken(String what) {
    brokenPromises.add(what);
  }

  Map<String, Promise> reports() {
    return reports;
  }

  Collection<SentReport> contents() {
    return List.copyOf(contents);
  }

  Map<String, UUID> photos() {
    return photos;
  }

  Map<UUID, Integer> contentsSent() {
    return contentsSent;
  }

  long acknowledgements() {
    return acknowledgements.sum();
  }

  long groups() {
    return groups.sum();
  }

  synchronized List<String> brokenPromises() {
    return List.copyOf(brokenPromises);
  }

  /** A receipt that was given. */
  record Promise(UUID id, String receipt) {}
}
