package org.wardbook.backup;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.wardbook.sync.ApiClient;

/** Phones that send reports with photos without a pause. */
final class Senders implements AutoCloseable {
  private static final int NUMBER = 6;

  private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean goesOn = true;

  Senders(int port, String password) {
    for (var i = 0; i < NUMBER; i++) {
      threads.submit(() -> send(port, password));
    }
  }

  private void send(int port, String password) {
    var warden = new ApiClient(port);
    warden.signIn("warden", password);
    while (goesOn) {
      Sent.with(warden).ifPresent(sent -> acknowledged.put(sent.contentHash(), sent));
    }
  }

  /** What the server has said until now that it keeps, by content hash. */
  Map<String, Sent> acknowledged() {
    return new HashMap<>(acknowledged);
  }

  /** The same, once it is so many. */
  Map<String, Sent> acknowledged(int atLeast) {
    while (acknowledged.size() < atLeast) {
      Thread.onSpinWait();
    }
    return acknowledged();
  }

  /** Until the last answer has come. */
  @Override
  public void close() {
    goesOn = false;
    threads.close();
  }
}
