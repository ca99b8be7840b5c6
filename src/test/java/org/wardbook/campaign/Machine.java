package org.wardbook.campaign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a campaign ran on, and where it writes what it found. */
final class Machine {
  private Machine() {}

  static String words() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%d processors, %s %s, Java %s, load %.1f"
        .formatted(
            system.getAvailableProcessors(),
            system.getName(),
            system.getVersion(),
            System.getProperty("java.version"),
            system.getSystemLoadAverage());
  }

  /** Prints it and keeps it in {@code target/campaign}. */
  static void report(String name, String text) throws IOException {
    System.out.println(text);
    var folder = Files.createDirectories(Path.of("target", "campaign"));
    Files.writeString(folder.resolve(name + ".txt"), text);
  }
}
