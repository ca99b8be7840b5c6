package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wardbook.base.London;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterDefinitions;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;

/** What the CSU has set for a ward and when: its priorities, sites, hot spots, reported places. */
@org.springframework.stereotype.Component
final class SettingsOfWard implements WardPart {
  private final RegisterDefinitions definitions;
  private final RegisterService registers;
  private final EntryWords words;
  private final Clock clock;

  SettingsOfWard(
      RegisterDefinitions definitions, RegisterService registers, EntryWords words, Clock clock) {
    this.definitions = definitions;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public boolean isAside() {
    return true;
  }

  @Override
  public Optional<Component> of(String ward) {
    var today = London.dayOf(clock.instant());
    var current = registers.current();
    var part = new WardSection("What is set for it");
    boolean any = false;
    for (var register : definitions.all()) {
      var entries =
          current.of(register.key()).stream()
              .filter(entry -> entry.values().path("ward").asString("").equals(ward))
              .filter(entry -> entry.until() == null || !entry.until().isBefore(today))
              .toList();
      any = any || !entries.isEmpty();
      add(part, register, entries);
    }
    if (!any) {
      part.say("It has no priority, no speedwatch site and no reported place.");
    }
    return Optional.of(part.link("desk/settings", "Settings"));
  }

  private void add(WardSection part, RegisterDefinition register, List<RegisterEntry> entries) {
    for (var entry : entries) {
      var details =
          register.namedBy() == null
              ? entry.name()
              : String.join(", ", words.details(register, entry));
      part.line(
          new Span(register.singular() + (details.isEmpty() ? "" : ": " + details)),
          EntryWords.period(entry));
    }
  }
}
