package org.wardbook.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.WardbookTest;

/** How SQLite is used. */
@WardbookTest
class StorageTest {
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void putsEveryCommitOnDisk() {
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo("2");
    assertThat(pragma("foreign_keys")).isEqualTo("1");
  }

  @Test
  void cannotWrite_inATransactionThatOnlyReads() {
    assertThatThrownBy(
            () ->
                reading()
                    .executeWithoutResult(
                        status -> jdbc.sql("delete from ward_set where id = 'none'").update()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("readonly");
  }

  @Test
  void letsOthersRead_whileAWriteIsOpen() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("insert into report_reference (prefix, last_number) values ('ZZ', 1)")
                  .update();
              assertThat(inAnotherThread(this::countOfZz)).isEqualTo(0);
              status.setRollbackOnly();
            });
  }

  @Test
  void saysWhatIsWrong_whenTheDataFolderCannotBeWritten(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("data"), "a file, not a folder");

    assertThatThrownBy(() -> new DataFolder(file))
        .isInstanceOf(DataFolderNotWritable.class)
        .hasMessageContaining(file.toString());
    assertThat(new DataFolderAnalysis().analyze(new DataFolderNotWritable(file, new Exception())))
        .extracting(FailureAnalysis::getAction)
        .asString()
        .contains("--wardbook.data-dir");
  }

  private int countOfZz() {
    return reading()
        .execute(
            status ->
                jdbc.sql("select count(*) from report_reference where prefix = 'ZZ'")
                    .query(Integer.class)
                    .single());
  }

  private TransactionTemplate reading() {
    var definition = new DefaultTransactionDefinition();
    definition.setReadOnly(true);
    return new TransactionTemplate(transactions, definition);
  }

  private static int inAnotherThread(java.util.function.IntSupplier work) {
    return java.util.concurrent.CompletableFuture.supplyAsync(work::getAsInt).join();
  }

  private String pragma(String name) {
    return new TransactionTemplate(transactions)
        .execute(
            status -> jdbc.sql("pragma " + name).query((row, number) -> row.getString(1)).single());
  }
}
