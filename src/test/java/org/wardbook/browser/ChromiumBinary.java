package org.wardbook.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that the browser tests drive: the installed one, or else the build that an npm
 * package brings, which starts with nothing else installed once its libraries are on the path.
 *
 * @param executable what to start
 * @param environment what to add to the environment of the started process
 */
record ChromiumBinary(Path executable, Map<String, String> environment) {

  private static final String PACKAGE = "@sparticuz/chromium";
  private static final String VERSION = "153.0.0";
  private static final String FONT_SETTINGS = "wardbook-fonts.conf";
  private static final List<String> INSTALLED_NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  /** Finds or fetches a browser; never skips: without one the tests fail and say why. */
  static ChromiumBinary find() throws IOException, InterruptedException {
    Optional<Path> installed = onPath();
    if (installed.isPresent()) {
      return new ChromiumBinary(installed.get(), Map.of());
    }
    Path folder = home().resolve(Path.of(".cache", "wardbook", "chromium-" + VERSION));
    if (!Files.isExecutable(folder.resolve("chromium"))) {
      fetchInto(folder);
    }
    return new ChromiumBinary(
        folder.resolve("chromium"),
        Map.of(
            "LD_LIBRARY_PATH", folder.resolve("al2023/lib").toString(),
            "FONTCONFIG_FILE", folder.resolve(FONT_SETTINGS).toString()));
  }

  /** As for the tools that {@code mvnw} fetches: HOME before the password file. */
  private static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
  }

  private static Optional<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> INSTALLED_NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Installs the package beside the target and unpacks it there, then moves it into place whole.
   */
  private static void fetchInto(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.getParent());
    Path work = Files.createTempDirectory(folder.getParent(), "chromium");
    run(
        work,
        Map.of(),
        "npm",
        "install",
        "--silent",
        "--prefix",
        work.toString(),
        PACKAGE + "@" + VERSION);
    // The package unpacks into the temporary folder, and its libraries only where it believes that
    // it runs on the service it was made for.
    run(
        work,
        Map.of("TMPDIR", work.toString(), "AWS_LAMBDA_JS_RUNTIME", "nodejs22.x"),
        "node",
        "--input-type=module",
        "--eval",
        "import chromium from '" + PACKAGE + "'; await chromium.executablePath();");
    writeFontSettings(work.resolve(FONT_SETTINGS), folder);
    try {
      Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException fetchedMeanwhile) {
      // A parallel build has put the same version there; ours stays unused in the cache folder.
      if (!Files.isExecutable(folder.resolve("chromium"))) {
        throw fetchedMeanwhile;
      }
    }
  }

  /** The package's own settings name the folders of the service it was made for. */
  private static void writeFontSettings(Path file, Path folder) throws IOException {
    Files.writeString(
        file,
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>%s</dir>
          <cachedir>%s</cachedir>
        </fontconfig>
        """
            .formatted(folder.resolve("fonts"), folder.resolve("fonts-cache")));
  }

  private static void run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(new ArrayList<>(List.of(command)));
    process.directory(folder.toFile()).inheritIO().environment().putAll(environment);
    int exit = process.start().waitFor();
    if (exit != 0) {
      throw new IOException(
          "No Chromium is installed, and fetching "
              + PACKAGE
              + " from npm failed: "
              + String.join(" ", command)
              + " ended with "
              + exit);
    }
  }
}
