package org.wardbook.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients that send new reports without a pause, and how long each answer took. */
record Load(int port, String cookie, int clients) {
  /** Sends for a while. */
  Figures run(long seed, Duration howLong) throws InterruptedException, ExecutionException {
    var until = System.nanoTime() + howLong.toNanos();
    var started = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = new ArrayList<Future<long[]>>();
      for (var i = 0; i < clients; i++) {
        waiting.add(threads.submit(client(new SplittableRandom(seed + i), until)));
      }
      var all = new ArrayList<long[]>();
      for (var each : waiting) {
        all.add(each.get());
      }
      var nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Figures(nanos, Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private Callable<long[]> client(SplittableRandom random, long until) {
    return () -> {
      var took = new ArrayList<Long>();
      try (var line = new Line(port)) {
        while (System.nanoTime() < until) {
          took.add(send(line, SentReport.some(random, false)));
        }
      }
      return took.stream().mapToLong(Long::longValue).toArray();
    };
  }

  private long send(Line line, SentReport report) throws IOException {
    var call = report.call(cookie);
    var started = System.nanoTime();
    var answer = line.ask(call);
    if (answer.status() > 201) {
      throw new IOException("Not received: " + answer.text());
    }
    return System.nanoTime() - started;
  }

  /**
   * What came of it.
   *
   * @param nanos of every answer, shortest first
   */
  record Figures(long[] nanos, Duration howLong) {
    double perSecond() {
      return nanos.length / (howLong.toMillis() / 1000.0);
    }

    /** In milliseconds. */
    double percentile(int ofHundred) {
      return nanos[(int) ((nanos.length - 1L) * ofHundred / 100)] / 1e6;
    }

    @Override
    public String toString() {
      return "%,.0f a second, p50 %.1f ms, p99 %.1f ms (%,d in %d s)"
          .formatted(
              perSecond(), percentile(50), percentile(99), nanos.length, howLong.toSeconds());
    }
  }
}
