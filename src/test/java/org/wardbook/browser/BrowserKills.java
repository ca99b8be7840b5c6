package org.wardbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportPhoto;
import org.wardbook.report.Reports;

/**
 * A phone whose browser is killed again and again, at points that a seed chooses, while reports are
 * captured, corrected and sent. Each time the same profile is opened again and held against what
 * its screens had said.
 */
final class BrowserKills implements AutoCloseable {

  /** A kill falls at the beginning of a tap or within so many milliseconds of it. */
  private static final int WITHIN_MS = 150;

  /** Every third or so is written without a signal. */
  private static final double OFFLINE = 0.35;

  private static final double CORRECTIONS = 0.2;

  private static final Pattern REFERENCE = Pattern.compile("FT-[0-9]{6}");

  private final LiveWardbook wardbook;
  private final Phone phone;
  private final Random random;
  private final Path folder;
  private final WhatWasSaid said = new WhatWasSaid();
  private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
  private final Instant started = Instant.now();
  private final List<String> killedAt = Collections.synchronizedList(new ArrayList<>());
  private int killAfterTaps;
  private volatile boolean isKilled;
  private CountDownLatch dead = new CountDownLatch(1);
  private @Nullable String openDraft;

  BrowserKills(LiveWardbook wardbook, Phone phone, Path folder, long seed) {
    this.wardbook = wardbook;
    this.phone = phone;
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** One life of the browser, from its start to its violent end. */
  void live(int number) throws InterruptedException {
    dead = new CountDownLatch(1);
    isKilled = false;
    killAfterTaps = random.nextInt(8);
    boolean offline = random.nextDouble() < OFFLINE;
    boolean correction = random.nextDouble() < CORRECTIONS;
    try {
      open(offline);
      PhoneMemory memory = PhoneMemory.of(phone.page());
      said.holdsFor(memory);
      String words = "Life " + number;
      if (openDraft != null && memory.draft(openDraft).isPresent()) {
        goOn(memory.draft(openDraft).get(), words);
      } else if (correction && !said.reports().isEmpty()) {
        correct(any(said.reports()), words + ", corrected");
      } else {
        write(words);
      }
      waitForTheReceipt(offline);
      if (killAfterTaps >= 0) {
        kill("after everything");
      }
    } catch (PlaywrightException ended) {
      if (!isKilled) {
        throw ended;
      }
    }
    dead.await();
    phone.reopen();
  }

  /** After the last kill the signal is good, and everything has to arrive by itself. */
  void getThrough() {
    open(false);
    said.holdsFor(PhoneMemory.of(phone.page()));
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    while (!PhoneMemory.of(phone.page()).isSettled() && Instant.now().isBefore(until)) {
      phone.page().waitForTimeout(200);
    }
    PhoneMemory memory = PhoneMemory.of(phone.page());
    assertThat(memory.reports().values())
        .as("reports that are stuck on the phone")
        .allMatch(PhoneMemory.SavedReport::isComplete);
    said.holdsFor(memory);
    List<Report> received = wardbook.bean(Reports.class).matching(ReportFilter.ALL);
    assertThat(received.stream().map(report -> report.id().toString()))
        .as("each report, once, and no other")
        .containsExactlyInAnyOrderElementsOf(memory.reports().keySet());
    assertThat(new HashSet<>(received.stream().map(Report::reference).toList()))
        .as("references")
        .hasSameSizeAs(received);
    for (Report report : received) {
      PhoneMemory.SavedReport here =
          Objects.requireNonNull(memory.reports().get(report.id().toString()));
      assertThat(report.contentHash())
          .as("version of " + report.id())
          .isEqualTo(here.contentHash());
      assertThat(report.photos()).as("photos of " + report.id()).allMatch(ReportPhoto::held);
    }
  }

  String figures() {
    long seconds = Duration.between(started, Instant.now()).toSeconds();
    return "%d kills in %d s, %d promises of the screen held, %d reports saved; killed at %s"
        .formatted(
            killedAt.size(), seconds, said.promises(), said.reports().size(), counted(killedAt));
  }

  private void open(boolean offline) {
    phone.setOffline(offline);
    phone.page().setDefaultTimeout(30_000);
    // As a browser does that restores its tab.
    phone
        .page()
        .navigate(wardbook.url("/field" + (openDraft == null ? "" : "#/draft/" + openDraft)));
    phone.page().locator("main h1").first().waitFor();
  }

  private void write(String words) {
    openDraft = null;
    tap(
        "start",
        () -> {
          Page page = phone.page();
          page.locator("a[href='#/']").first().click();
          page.locator("a[href='#/new/fly-tip']").click();
          page.waitForURL(url -> url.contains("#/draft/"));
          openDraft = idOf(page.url());
        });
    fill(Set.of(), words);
  }

  /** The exact screen is there again, with everything that was said to be kept. */
  private void goOn(PhoneMemory.OpenDraft draft, String words) {
    phone.page().locator(".save-bar").waitFor();
    Set<String> there = new HashSet<>();
    for (String answer : List.of("location", "photo", "place", "land", "size", "primaryWaste")) {
      if (draft.has(answer)) {
        there.add(answer);
      }
    }
    fill(there, words);
  }

  private void correct(String id, String words) {
    tap(
        "open",
        () -> {
          phone.page().navigate(wardbook.url("/field#/report/" + id));
          phone.page().getByText("Correct this report").click();
          phone.page().locator(".save-bar").waitFor();
          openDraft = id;
        });
    enter("place", () -> phone.page().locator("#f-place").fill(words));
    save(words);
  }

  private void fill(Set<String> there, String words) {
    Page page = phone.page();
    unless(there, "location", () -> page.locator("where-question .found").waitFor());
    unless(there, "photo", this::photo);
    // Always anew, so that the report tells which life finished it.
    enter("place", () -> page.locator("#f-place").fill(words));
    unless(there, "land", () -> page.locator("#f-land").check());
    unless(there, "size", () -> page.locator("#f-size-4").check());
    unless(
        there,
        "primaryWaste",
        () -> page.locator("input[name='f-primaryWaste'][value='tyres']").check());
    save(words);
  }

  private void unless(Set<String> there, String answer, Runnable enter) {
    if (!there.contains(answer)) {
      enter(answer, enter);
    }
  }

  private void enter(String answer, Runnable action) {
    tap(
        answer,
        () -> {
          action.run();
          phone.page().getByText("What you enter is kept on this phone as you go").waitFor();
          said.saidKept(Objects.requireNonNull(openDraft), answer);
        });
  }

  /** While the chooser is open, the browser may well be killed. */
  private void photo() {
    Page page = phone.page();
    Path file = SmallPhoto.random(folder, random);
    page.waitForFileChooser(() -> page.getByText("Choose photos").click()).setFiles(file);
    page.locator("photos-question img").first().waitFor();
  }

  private void save(String words) {
    String id = Objects.requireNonNull(openDraft);
    said.attempting(id, words);
    tap(
        "save",
        () -> {
          Locator saved = phone.page().locator("report-screen .state").first();
          phone.page().locator(".save-bar button").click();
          saved.waitFor();
          assertThat(saved.textContent())
              .containsAnyOf("Saved on", "Sending", "Received", "Accepted");
          said.saidSaved(id, words);
          openDraft = null;
        });
  }

  private void waitForTheReceipt(boolean offline) {
    if (!offline) {
      tap("send", () -> phone.page().getByText(REFERENCE).first().waitFor());
    }
  }

  /** One thing that a thumb does, in the middle of which the browser may be killed. */
  private void tap(String what, Runnable action) {
    if (killAfterTaps-- == 0) {
      killer.schedule(() -> kill(what), random.nextInt(WITHIN_MS), TimeUnit.MILLISECONDS);
    }
    action.run();
  }

  private void kill(String when) {
    isKilled = true;
    killedAt.add(when);
    phone.kill();
    dead.countDown();
  }

  private String any(Set<String> ids) {
    return ids.stream().sorted().toList().get(random.nextInt(ids.size()));
  }

  private static String idOf(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static String counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
        .toString();
  }

  @Override
  public void close() {
    killer.shutdownNow();
  }
}
