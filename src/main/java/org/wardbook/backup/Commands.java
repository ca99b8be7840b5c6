package org.wardbook.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.wardbook.base.DataFolderInUse;
import org.wardbook.base.DataFolderNotWritable;
import org.wardbook.base.StorageTrouble;

/**
 * What {@code java -jar wardbook.jar} does instead of serving: {@code backup <file>} and {@code
 * restore <file>}. Both find the data folder as the server does.
 */
public final class Commands {
  private static final int FAILED = 1;
  private static final String HOW =
      "Use: java -jar wardbook.jar %s <file> [--wardbook.data-dir=<folder>]";

  private Commands() {}

  /** Whether the arguments ask for one of them. */
  public static boolean areIn(String... arguments) {
    return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
  }

  /**
   * Does what the arguments ask for and says so on the console.
   *
   * @return the exit status: 0 when all went well
   */
  public static int run(String... arguments) {
    try {
      var file = file(arguments);
      var folder = dataFolder(arguments);
      say(
          arguments[0].equals("backup")
              ? new Backup(folder, Clock.systemUTC()).write(file)
              : new Restore(folder, Clock.systemUTC()).read(file));
      return 0;
    } catch (DataFolderInUse e) {
      complain(e.getMessage() + " Stop it first.");
    } catch (CommandFailure e) {
      complain(String.valueOf(e.getMessage()));
    } catch (DataFolderNotWritable e) {
      complain(e.getMessage() + ". Make it a folder that you may write to.");
    } catch (IOException | UncheckedIOException | SQLException e) {
      complain(
          StorageTrouble.in(e).map(refusal -> refusal.code().title()).orElse("It failed")
              + ": "
              + e);
    }
    return FAILED;
  }

  private static Path file(String... arguments) {
    if (arguments.length < 2 || arguments[1].startsWith("--")) {
      throw new CommandFailure(HOW.formatted(arguments[0]));
    }
    return Path.of(arguments[1]).toAbsolutePath().normalize();
  }

  private static Path dataFolder(String... arguments) {
    try (var context =
        new SpringApplicationBuilder(Nothing.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(arguments)) {
      var folder = context.getEnvironment().getRequiredProperty("wardbook.data-dir");
      return Path.of(folder).toAbsolutePath().normalize();
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(String words) {
    System.out.println(words);
  }

  @SuppressWarnings("SystemOut")
  private static void complain(String words) {
    System.err.println(words);
  }

  /** Only to read the configuration as the server would. */
  static class Nothing {}
}
