package org.wardbook.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.base.GroupCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.progress.TallyRows.Place;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;

/**
 * Lets the groups of like reports follow the reports, some hundreds at a time, a moment after these
 * changed. Looks don't wait for it: {@link Tallies} reckon what is due by themselves.
 */
@Component
class TallyKeeping implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TallyKeeping.class);
  private static final int AT_ONCE = 500;

  /** As many as a look weighs without anybody noticing. */
  private static final int FAR_BEHIND = 2_000;

  private static final Comparator<Report> EARLIEST =
      Comparator.comparing(Report::observedAt).thenComparing(report -> report.id().toString());

  private final TallyRows rows;
  private final Weighing weighing;
  private final Reports reports;
  private final GroupCommit groupCommit;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  TallyKeeping(
      TallyRows rows,
      Weighing weighing,
      Reports reports,
      GroupCommit groupCommit,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.weighing = weighing;
    this.reports = reports;
    this.groupCommit = groupCommit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Before the web server opens: after an upgrade every report is weighed anew. */
  @Override
  public void start() {
    var fingerprint = weighing.fingerprint();
    transaction.executeWithoutResult(
        status -> {
          if (!rows.isReckonedBy(fingerprint)) {
            LOG.info("The plan's figures are reckoned anew from all reports");
            rows.startAnew(fingerprint);
            rows.nextVersion();
          }
        });
    running = true;
    follow(() -> false);
  }

  /** Leaves the disk to reports while these come in one after the other, but not for ever. */
  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void followInLulls() {
    follow(() -> groupCommit.isRush() && rows.due(FAR_BEHIND).size() < FAR_BEHIND);
  }

  private void follow(BooleanSupplier isRush) {
    while (running && !isRush.getAsBoolean() && followSome() == AT_ONCE) {
      // Each time in a transaction of its own: whoever has something to store comes in between.
    }
  }

  /** How many reports it were. */
  private int followSome() {
    if (rows.due(1).isEmpty()) {
      return 0;
    }
    return transaction.execute(status -> follow(rows.due(AT_ONCE)));
  }

  private int follow(List<UUID> due) {
    var before = rows.placesOf(due);
    takeOut(before);
    var duplicates = reports.duplicatesOf(due);
    var looks = weighing.looks();
    var weighed = new ArrayList<Weighing.Weighed>();
    for (var report : reports.withIds(due)) {
      weighed.addAll(
          weighing.weigh(report, duplicates.getOrDefault(report.id(), List.of()), looks));
    }
    putIn(weighed);
    rows.settled(due);
    rows.nextVersion();
    return due.size();
  }

  private void takeOut(List<Place> places) {
    rows.forget(places);
    var fewer = new HashMap<Integer, Integer>();
    for (var place : places) {
      fewer.merge(place.tally(), 1, Integer::sum);
      fewer.merge(place.wardTally(), 1, Integer::sum);
    }
    for (var tally : rows.withIds(fewer.keySet())) {
      int left = tally.number() - fewer.getOrDefault(tally.id(), 0);
      if (left == 0) {
        rows.delete(tally.id());
      } else {
        // The others may be due as well: their turn comes with the next ones.
        rows.firstLeftIn(tally).forEach(first -> rows.shrink(tally.id(), left, first));
      }
    }
  }

  private void putIn(List<Weighing.Weighed> weighed) {
    var groups = new LinkedHashMap<Shape, List<Report>>();
    for (var one : weighed) {
      groups.computeIfAbsent(one.shape(), shape -> new ArrayList<>()).add(one.report());
      groups
          .computeIfAbsent(one.shape().in(one.report().ward()), shape -> new ArrayList<>())
          .add(one.report());
    }
    var ids = new HashMap<Shape, Integer>();
    groups.forEach(
        (shape, members) -> ids.put(shape, rows.grow(shape, members.size(), first(members))));
    rows.put(
        weighed.stream()
            .map(
                one ->
                    new Place(
                        one.shape().measure(),
                        StoredInstant.text(one.report().observedAt()),
                        one.report().id().toString(),
                        id(ids, one.shape()),
                        id(ids, one.shape().in(one.report().ward()))))
            .toList());
  }

  private static int id(Map<Shape, Integer> ids, Shape shape) {
    return Objects.requireNonNull(ids.get(shape));
  }

  /** The earliest; of several at one instant the smallest id, as text. */
  private static Report first(List<Report> members) {
    return Collections.min(members, EARLIEST);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server and before the demonstration writes its reports. */
  @Override
  public int getPhase() {
    return -1;
  }
}
