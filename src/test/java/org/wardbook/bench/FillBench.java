package org.wardbook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fills a folder to look at: {@code ./mvnw -B verify -Pbench -Dit.test=FillBench
 * -Dwardbook.fill=<folder> -Dwardbook.reports=1000000}.
 */
class FillBench {
  private static final long SEED = 4711;

  @Test
  @EnabledIfSystemProperty(named = "wardbook.fill", matches = ".+")
  void fills() throws Exception {
    var folder = Files.createDirectories(Path.of(System.getProperty("wardbook.fill")));
    int number = Integer.getInteger("wardbook.reports", 10_000);
    long begun = System.nanoTime();
    FilledWardbook.fill(folder, number, SEED);
    System.out.printf(
        "%,d reports in %s after %.1f s%n", number, folder, (System.nanoTime() - begun) / 1e9);
  }
}
