package org.wardbook.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.wardbook.Application;

/** The server in a process of its own, with as little memory as it is to need. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final Process process;
  private final int port;

  ServerProcess(Path data, String heap) throws IOException, InterruptedException {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.port=" + port,
                "--wardbook.data-dir=" + data,
                "--spring.profiles.active=demo")
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("server.log").toFile())
            .start();
    waitUntilItAnswers();
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** What is in use after everything else was collected, in kilobytes. */
  long usedAfterCollecting() throws IOException, InterruptedException {
    jcmd("GC.run");
    var used = 0L;
    var found = USED.matcher(jcmd("GC.heap_info"));
    while (found.find()) {
      used += Long.parseLong(found.group(1));
    }
    return used;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var jcmd =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(process.pid()),
                    command))
            .start();
    String answer;
    try (BufferedReader reader = jcmd.inputReader(StandardCharsets.UTF_8)) {
      answer = String.join("\n", reader.lines().toList());
    }
    jcmd.waitFor();
    int metaspace = answer.indexOf("Metaspace");
    return metaspace < 0 ? answer : answer.substring(0, metaspace);
  }

  private void waitUntilItAnswers() throws InterruptedException {
    var client = HttpClient.newHttpClient();
    var ping = HttpRequest.newBuilder(URI.create(url("/api/v1/ping"))).build();
    for (int second = 0; second < 1_800; second++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server did not start: see server.log");
      }
      try {
        if (client.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It is still starting, or reckons the plan's groups anew.
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new IllegalStateException("The server takes too long to start");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
