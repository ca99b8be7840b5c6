package org.wardbook.campaign;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that is started, killed and started again on the same folder and port. */
final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(6);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Class<?> program;
  private final List<String> arguments;
  private final Path log;
  private final int compilers;
  private final int port;
  private @Nullable Process process;

  /**
   * @param compilers 1 for a quick start, 4 for speed
   */
  ServerProcess(Class<?> program, Path data, Path log, int compilers) throws IOException {
    this.program = program;
    this.compilers = compilers;
    this.log = log;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    arguments =
        List.of(
            "--server.port=" + port, "--wardbook.data-dir=" + data, "--logging.level.root=error");
  }

  int port() {
    return port;
  }

  /** Starts it and waits until it answers. */
  void start() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx700m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=" + compilers));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
            .start();
    var until = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers()) {
      if (System.nanoTime() > until || !process.isAlive()) {
        throw new IllegalStateException("The server does not start; see " + log);
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      var ping = URI.create("http://localhost:" + port + "/api/v1/ping");
      return HTTP.send(HttpRequest.newBuilder(ping).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** SIGKILL: nothing of it gets to do anything more. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** The cookie with which the account may send, for as long as the folder lives. */
  String deviceCookie() throws IOException, InterruptedException {
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/sign-in"))
                .header("Content-Type", "application/json")
                .header("X-Wardbook-Client", "campaign/1")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}"
                            .formatted(KillableServer.USERNAME, KillableServer.PASSWORD)))
                .build(),
            BodyHandlers.ofString());
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("wardbook-device="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not signed in: " + answer.body()));
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
