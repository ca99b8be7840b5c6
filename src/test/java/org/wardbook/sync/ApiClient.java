package org.wardbook.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.WardbookTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client as a stranger would write it: HTTP, cookies and JSON, and nothing of Wardbook's code.
 */
public final class ApiClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private @Nullable String account;

  public ApiClient(int port) {
    server = "http://localhost:" + port;
  }

  public static ApiClient signedIn(int port, String username) {
    var client = new ApiClient(port);
    client.signIn(username, WardbookTest.PASSWORD);
    return client;
  }

  public Answer signIn(String username, String password) {
    return post(
        "/api/v1/sign-in",
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  /** Goes on as a phone does whose session has ended: with the device token alone. */
  public ApiClient withoutSession() {
    cookies.remove("wardbook-session");
    return this;
  }

  public ApiClient withoutDevice() {
    cookies.remove("wardbook-device");
    return this;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer get(String path, String header, String value) {
    return send(request(path).header(header, value).GET());
  }

  public Answer post(String path, String json) {
    return send(changing(path, "application/json").POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String path, String json) {
    return send(changing(path, "application/json").PUT(BodyPublishers.ofString(json)));
  }

  public Answer putReport(String json) {
    return putReport(UUID.fromString(JSON.readTree(json).path("id").stringValue()), json);
  }

  public Answer putReport(UUID id, String body) {
    return putReport(id, body.getBytes(UTF_8));
  }

  public Answer putReport(UUID id, byte[] body) {
    return send(
        changing("/api/v1/reports/" + id, "application/json")
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  public Answer putWithoutClientHeader(UUID id, String body) {
    return putWithoutClientHeader("/api/v1/reports/" + id, body);
  }

  public Answer putWithoutClientHeader(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Any call that changes something. */
  /** Says with every call from now on whose it is. */
  ApiClient inTheNameOf(String username) {
    account = username;
    return this;
  }

  public Answer send(String method, String path, String contentType, String body) {
    return send(
        changing(path, contentType)
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body)));
  }

  public Answer putPhoto(UUID report, String sha256, byte[] content) {
    return send(
        changing(photo(report, sha256), "image/jpeg").PUT(BodyPublishers.ofByteArray(content)));
  }

  public Answer putRestOfPhoto(UUID report, String sha256, long offset, byte[] rest) {
    return send(
        changing(photo(report, sha256), "image/jpeg")
            .header("Upload-Offset", Long.toString(offset))
            .PUT(BodyPublishers.ofByteArray(rest)));
  }

  public Answer headPhoto(UUID report, String sha256) {
    return send(request(photo(report, sha256)).HEAD());
  }

  private static String photo(UUID report, String sha256) {
    return "/api/v1/reports/" + report + "/photos/" + sha256;
  }

  private HttpRequest.Builder changing(String path, String contentType) {
    return request(path)
        .header("X-Wardbook-Client", "test/1.0")
        .header("Content-Type", contentType);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(server + path));
    if (account != null) {
      request.header("X-Wardbook-Account", account);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Answer(answer);
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  private void keep(String cookie) {
    var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  /** What the server answered. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String code() {
      return json().path("code").asString("");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
