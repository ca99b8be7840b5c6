package org.wardbook.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.wardbook.Application;

/**
 * The whole server on a port of its own with the production bundle, which can be stopped and
 * started again on the same data, as a server is that dies while phones are out.
 */
final class LiveWardbook implements AutoCloseable {

  private final Path data;
  private final int port;
  private final String profiles;
  private final Duration ahead;
  private boolean newer;
  private @Nullable ConfigurableApplicationContext context;

  /** An installation as it is fresh from the shop. */
  LiveWardbook(Path data) throws IOException {
    this(data, "");
  }

  LiveWardbook(Path data, String profiles) throws IOException {
    this(data, profiles, Instant.now());
  }

  /** An installation whose clock shows {@code now} and goes on from there. */
  LiveWardbook(Path data, String profiles, Instant now) throws IOException {
    this.data = data;
    this.profiles = profiles;
    this.ahead = Duration.between(Instant.now(), now);
    this.port = freePort();
    start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** From its next start on it is a Wardbook with another service worker. */
  void becomeNewer() {
    newer = true;
  }

  void start() {
    context =
        new SpringApplicationBuilder(Application.class)
            .initializers(this::setClock, this::setWorker)
            .run(
                "--server.port=" + port,
                "--wardbook.data-dir=" + data,
                "--spring.profiles.active=" + profiles,
                "--server.shutdown=immediate");
  }

  private void setClock(ConfigurableApplicationContext starting) {
    if (profiles.isEmpty()) {
      ((GenericApplicationContext) starting)
          .registerBean(
              "clockOfTheDay",
              Clock.class,
              () -> Clock.offset(Clock.tickMillis(ZoneOffset.UTC), ahead),
              definition -> definition.setPrimary(true));
    }
  }

  private void setWorker(ConfigurableApplicationContext starting) {
    if (newer) {
      ((GenericApplicationContext) starting).registerBean(NewerWorker.class);
    }
  }

  void stop() {
    if (context != null) {
      context.close();
      context = null;
    }
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  <T> T bean(Class<T> type) {
    if (context == null) {
      throw new IllegalStateException("The server is stopped");
    }
    return context.getBean(type);
  }

  @Override
  public void close() {
    stop();
  }
}
