package org.wardbook.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.scheduling.TaskScheduler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.wardbook.WardbookTest;

/** What the log says of work that the clock started and that failed. */
@WardbookTest
@ExtendWith(OutputCaptureExtension.class)
class ScheduledWorkTest {
  @Autowired private TaskScheduler scheduler;

  @Test
  void saysSoInOneLine_whenTheDatabaseIsBusy(CapturedOutput output) throws Exception {
    var busy = new SQLiteException("[SQLITE_BUSY] 8815", SQLiteErrorCode.SQLITE_BUSY);

    run(new UncategorizedSQLException("keep", "insert into somewhere", busy));

    assertThat(linesWith("8815", output)).singleElement().asString().contains(" WARN ");
    assertThat(output).doesNotContain("insert into somewhere").doesNotContain("\tat org.wardbook.");
  }

  @Test
  void tellsWhereItFailed_whenTheStorageIsNotToBlame(CapturedOutput output) throws Exception {
    run(new IllegalStateException("fault 8816"));

    assertThat(linesWith("8816", output)).isNotEmpty();
    assertThat(output).contains(" ERROR ", "\tat org.wardbook.base.ScheduledWorkTest");
  }

  private void run(RuntimeException failure) throws Exception {
    scheduler
        .schedule(
            () -> {
              throw failure;
            },
            Instant.now())
        .get();
  }

  private static String[] linesWith(String words, CapturedOutput output) {
    return Arrays.stream(output.getAll().split("\n"))
        .filter(line -> line.contains(words))
        .toArray(String[]::new);
  }
}
