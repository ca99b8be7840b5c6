package org.wardbook.backup;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jar in processes of its own: as the server with demonstration accounts, or as a command. */
final class PackagedWardbook {
  private static final Path JAR = Path.of("target", "wardbook.jar");
  private static final File LOG = Path.of("target", "packaged-wardbook.log").toFile();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private int port;
  private @Nullable Process server;

  int port() {
    return port;
  }

  /** Until it answers. */
  void serve(Path data) throws IOException, InterruptedException {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    server =
        start(
            "--server.port=" + port,
            "--spring.profiles.active=demo",
            "--wardbook.data-dir=" + data,
            "--server.shutdown=immediate");
    while (!answers()) {
      if (!server.isAlive()) {
        throw new IllegalStateException("The server does not start; see " + LOG);
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() throws InterruptedException {
    var ping = URI.create("http://localhost:" + port + "/api/v1/ping");
    try {
      return HTTP.send(HttpRequest.newBuilder(ping).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** In an orderly way. */
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor();
      server = null;
    }
  }

  /** The exit status of a command. */
  int run(String command, Path file, Path data) throws IOException, InterruptedException {
    return start(command, file.toString(), "--wardbook.data-dir=" + data).waitFor();
  }

  private static Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
        .start();
  }
}
