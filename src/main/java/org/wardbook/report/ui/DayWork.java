package org.wardbook.report.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardbook.people.SignedIn;
import org.wardbook.report.DayCounts;
import org.wardbook.report.DayFigures;
import org.wardbook.report.DeskVisits;
import org.wardbook.report.DueList;
import org.wardbook.report.WaitingOnPhones;
import org.wardbook.report.WaitingOnPhones.HeldOnPhone;
import org.wardbook.report.inbox.Inbox;

/** What the page of the day is made from. */
@Component
final class DayWork {
  private final DayCounts counts;
  private final DeskVisits visits;
  private final DueList due;
  private final Inbox inbox;
  private final List<DayFigures> figures;
  private final Optional<WaitingOnPhones> phones;
  private final ReportWords words;
  private final SignedIn reader;

  DayWork(
      DayCounts counts,
      DeskVisits visits,
      DueList due,
      Inbox inbox,
      List<DayFigures> figures,
      ObjectProvider<WaitingOnPhones> phones,
      ReportWords words,
      SignedIn reader) {
    this.counts = counts;
    this.visits = visits;
    this.due = due;
    this.inbox = inbox;
    this.figures = List.copyOf(figures);
    this.phones = phones.stream().findFirst();
    this.words = words;
    this.reader = reader;
  }

  DayCounts counts() {
    return counts;
  }

  DeskVisits visits() {
    return visits;
  }

  DueList due() {
    return due;
  }

  Inbox inbox() {
    return inbox;
  }

  List<DayFigures> figures() {
    return figures;
  }

  ReportWords words() {
    return words;
  }

  SignedIn reader() {
    return reader;
  }

  /** Reports that phones said they still hold. */
  int onPhones() {
    return phones
        .map(each -> each.of(words.typeKeys().stream().collect(Collectors.toUnmodifiableSet())))
        .orElse(0);
  }

  /** Phone by phone. */
  List<HeldOnPhone> phones() {
    return phones.map(WaitingOnPhones::phones).orElse(List.of());
  }
}
