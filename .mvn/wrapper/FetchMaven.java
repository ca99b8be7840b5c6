import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the pinned Maven distribution, checks its SHA-256 and unpacks it. It is run from source
 * by {@code mvnw}, so that a fresh machine needs no curl, wget or unzip beside its JDK.
 *
 * <p>Arguments: Maven version, expected SHA-256 (hex), target folder. The repository is taken from
 * {@code MVNW_REPOURL}; without it, Maven Central, which serves every group below the reversed name
 * of Maven's own group.
 */
final class FetchMaven {
  private static final String MAVEN_GROUP = "org.apache.maven";

  private FetchMaven() {}

  public static void main(String[] arguments) throws Exception {
    String version = arguments[0];
    String expectedSha256 = arguments[1];
    Path target = Path.of(arguments[2]);

    Files.createDirectories(target.getParent());
    Path archive = Files.createTempFile(target.getParent(), "maven", ".zip");
    try {
      String actualSha256 = download(address(version), archive);
      if (!actualSha256.equals(expectedSha256)) {
        throw new IOException("Maven " + version + " has SHA-256 " + actualSha256 + ", expected " + expectedSha256);
      }
      Path unpacked = Files.createTempDirectory(target.getParent(), "maven");
      unpack(archive, unpacked);
      publish(unpacked.resolve("apache-maven-" + version), target);
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  private static URI address(String version) {
    String repository = System.getenv("MVNW_REPOURL");
    if (repository == null || repository.isBlank()) {
      String[] group = MAVEN_GROUP.split("\\.");
      repository = "https://repo." + group[2] + "." + group[1] + "." + group[0] + "/maven2";
    }
    return URI.create(
        "%s/%s/apache-maven/%s/apache-maven-%s-bin.zip"
            .formatted(repository, MAVEN_GROUP.replace('.', '/'), version, version));
  }

  /** Returns the SHA-256 of what was downloaded, in lower-case hex. */
  private static String download(URI address, Path archive) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      HttpResponse<InputStream> answer =
          client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answered " + answer.statusCode());
      }
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (InputStream body = new DigestInputStream(answer.body(), sha256)) {
        Files.copy(body, archive, StandardCopyOption.REPLACE_EXISTING);
      }
      return HexFormat.of().formatHex(sha256.digest());
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  /** Moves the finished folder into place in one step; a parallel start may have been faster. */
  private static void publish(Path unpacked, Path target) throws IOException {
    Path launcher = unpacked.resolve("bin/mvn");
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException("Could not make " + launcher + " executable");
    }
    try {
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(unpacked.getParent());
    } catch (FileSystemException alreadyThere) {
      // An atomic move names no narrower reason for a folder that is in the way.
      if (!Files.isExecutable(target.resolve("bin/mvn"))) {
        throw alreadyThere;
      }
      System.err.println("Maven was unpacked by another start in the meantime; using that one.");
    }
  }
}
