package org.wardbook.campaign;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends reports one after the other, each until there is a receipt that names its id and hash, as a
 * phone does; now and then many times at once, corrected, with a photo, or again long after.
 */
final class Sender {
  private static final int LARGEST_GROUP = 64;
  private static final int LONGEST_PAUSE_MILLIS = 500;

  private final int port;
  private final Line line;
  private final String cookie;
  private final Ledger ledger;
  private final SplittableRandom random;
  private final BooleanSupplier goesOn;
  private @Nullable SentReport earlier;
  private int failures;

  Sender(int port, String cookie, Ledger ledger, SplittableRandom random, BooleanSupplier goesOn) {
    this.port = port;
    this.line = new Line(port);
    this.cookie = cookie;
    this.ledger = ledger;
    this.random = random;
    this.goesOn = goesOn;
  }

  void run() {
    while (goesOn.getAsBoolean()) {
      var report = SentReport.some(random, random.nextInt(8) == 0);
      ledger.sending(report);
      if (random.nextInt(60) == 0) {
        sendTogether(report, random.nextInt(2, LARGEST_GROUP + 1));
      }
      var isReceived = sendUntilReceived(report);
      if (isReceived && report.hasPhoto()) {
        sendPhotoUntilReceived(report);
      }
      if (isReceived && random.nextInt(20) == 0) {
        var correction = report.corrected();
        ledger.sending(correction);
        sendUntilReceived(correction);
      }
      if (earlier != null && random.nextInt(20) == 0) {
        sendUntilReceived(earlier);
      }
      earlier = isReceived && random.nextInt(4) == 0 ? report : earlier;
    }
    line.close();
  }

  private boolean sendUntilReceived(SentReport report) {
    while (goesOn.getAsBoolean()) {
      var answer = ask(report.call(cookie));
      if (answer != null && isReceipt(report, answer)) {
        ledger.acknowledged(report, answer.text());
        return true;
      }
    }
    return false;
  }

  private void sendPhotoUntilReceived(SentReport report) {
    while (goesOn.getAsBoolean()) {
      var answer = ask(report.callOfPhoto(cookie));
      if (answer != null
          && (answer.status() == 200 || answer.status() == 201)
          && answer.text().contains(report.photo().sha256())) {
        ledger.photoAcknowledged(report);
        return;
      }
    }
  }

  /** The same call from many connections at once, each once. */
  private void sendTogether(SentReport report, int times) {
    ledger.group();
    var call = report.call(cookie);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < times; i++) {
        threads.submit(
            () -> {
              try (var own = Wire.to(port)) {
                var answer = own.ask(call);
                if (isReceipt(report, answer)) {
                  ledger.acknowledged(report, answer.text());
                }
              } catch (IOException e) {
                // No receipt, no promise.
              }
            });
      }
    }
  }

  private boolean isReceipt(SentReport report, Http1 answer) {
    var isYes = answer.status() == 200 || answer.status() == 201;
    var text = answer.text();
    if (isYes && text.contains(report.id().toString()) && text.contains(report.hash())) {
      return true;
    }
    if (answer.status() < 500) {
      ledger.broken("Refused with " + answer.status() + ": " + text);
    }
    return false;
  }

  /** Null when there was no whole answer. */
  private @Nullable Http1 ask(byte[] call) {
    try {
      var answer = line.ask(call);
      failures = answer.status() >= 500 ? failures + 1 : 0;
      pause();
      return answer;
    } catch (IOException e) {
      failures++;
      pause();
      return null;
    }
  }

  /**
   * Longer and longer, but far shorter than a phone waits: the campaign is not to last for years.
   */
  private void pause() {
    if (failures == 0) {
      return;
    }
    try {
      Thread.sleep(random.nextInt(1, Math.min(LONGEST_PAUSE_MILLIS, 8 << Math.min(failures, 8))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
