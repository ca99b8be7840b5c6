package org.wardbook.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.wardbook.WardbookTest;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.DataFolder;
import org.wardbook.base.Disk;
import org.wardbook.base.GroupCommit;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.Reports;
import org.wardbook.sync.ApiClient;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.sync.TestPhoto;

/** A photo that is called received is on disk, at whatever moment the power is cut. */
@WardbookTest
class PowerCutTest {
  /** What {@link PhotoFiles} does at the start, before any photo arrives. */
  private static final int STEPS_AT_START = 2;

  /** write, sync, rename, sync the folder; then the row. */
  private static final int STEPS = 6;

  @LocalServerPort private int port;
  @Autowired private DataFolder folder;
  @Autowired private Disk disk;
  @Autowired private Reports reports;
  @Autowired private ReportHistory history;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private AfterCommit afterCommit;
  @Autowired private People people;
  @Autowired private Clock clock;

  private Person warden;
  private final List<GroupCommit> writers = new ArrayList<>();

  @BeforeEach
  void find() {
    warden = people.findByUsername("warden").orElseThrow();
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (var writer : writers) {
      writer.destroy();
    }
  }

  @Test
  void writesTheRowLast_whenAPhotoArrives() throws Exception {
    var photo = TestPhoto.jpeg(700);
    var never = new ForgetfulDisk(disk, Integer.MAX_VALUE, false);

    store(never).receive(announce(photo), photo.sha256(), warden, null, content(photo));

    assertThat(never.steps().stream().skip(STEPS_AT_START).distinct())
        .containsExactly("write", "sync", "rename", "sync the folder", "row");
  }

  static Stream<Arguments> cuts() {
    return IntStream.range(STEPS_AT_START, STEPS_AT_START + STEPS)
        .boxed()
        .flatMap(cut -> Stream.of(true, false).map(keepsNames -> Arguments.of(cut, keepsNames)));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void namesNoPhotoThatIsNotThere_whenThePowerIsCut(int cutBefore, boolean keepsNames)
      throws Exception {
    var photo = TestPhoto.jpeg(710 + cutBefore * 2 + (keepsNames ? 1 : 0));
    var report = announce(photo);
    var cutting = new ForgetfulDisk(disk, cutBefore, keepsNames);
    assertThatThrownBy(
            () -> store(cutting).receive(report, photo.sha256(), warden, null, content(photo)))
        .matches(
            failure ->
                failure instanceof ForgetfulDisk.PowerCut
                    || failure.getCause() instanceof ForgetfulDisk.PowerCut);
    cutting.forget();

    var file = new PhotoFiles(folder, disk).file(photo.sha256());
    if (isHeld(photo) || Files.exists(file)) {
      assertThat(file).hasBinaryContent(photo.bytes());
    }

    var again = ApiClient.signedIn(port, "warden");
    assertThat(again.putPhoto(report, photo.sha256(), photo.bytes()).status()).isEqualTo(201);
    assertThat(file).hasBinaryContent(photo.bytes());
  }

  private static ByteArrayInputStream content(TestPhoto photo) {
    return new ByteArrayInputStream(photo.bytes());
  }

  private UUID announce(TestPhoto photo) {
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    var client = ApiClient.signedIn(port, "warden");
    assertThat(client.putReport(flyTip.text()).status()).isEqualTo(201);
    return flyTip.id();
  }

  private boolean isHeld(TestPhoto photo) {
    return jdbc.sql("select exists (select 1 from photo where sha256 = ?)")
        .param(photo.sha256())
        .query(Boolean.class)
        .single();
  }

  /** The real store on the real database, of which the commit is one more step of the disk. */
  private PhotoStore store(ForgetfulDisk forgetful) throws Exception {
    var commits = new GroupCommit(new CommitIsAStep(transactions, forgetful));
    writers.add(commits);
    return new PhotoStore(
        new PhotoFiles(folder, forgetful), reports, history, jdbc, commits, afterCommit, clock);
  }

  private record CommitIsAStep(PlatformTransactionManager real, ForgetfulDisk disk)
      implements PlatformTransactionManager {
    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      try {
        disk.step("row");
      } catch (ForgetfulDisk.PowerCut e) {
        real.rollback(status);
        throw e;
      }
      real.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
      real.rollback(status);
    }
  }
}
