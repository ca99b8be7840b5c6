import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Exits with 0 when the address in the first argument answers 200 within a few seconds, else 1. */
final class Reaches {
  private Reaches() {}

  public static void main(String[] arguments) throws InterruptedException {
    Duration patience = Duration.ofSeconds(5);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0])).timeout(patience).build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      System.exit(status == 200 ? 0 : 1);
    } catch (IOException unreachable) {
      System.exit(1);
    }
  }
}
