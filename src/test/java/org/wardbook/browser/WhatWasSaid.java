package org.wardbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a phone's screens have promised so far, to be held against what is found after each kill.
 */
final class WhatWasSaid {

  /** By the id of the report: the words that it may have, from those last said to be saved on. */
  private final Map<String, List<String>> saved = new TreeMap<>();

  /** By the id of the draft: the answers that the screen said are kept. */
  private final Map<String, Set<String>> kept = new LinkedHashMap<>();

  /** Every report that was found on the phone once, also before a screen could say so. */
  private final Set<String> seen = new HashSet<>();

  private int promises;

  /** These words are about to be saved: from now on they may be found, and need not be. */
  void attempting(String id, String words) {
    saved.computeIfAbsent(id, unknown -> new ArrayList<>()).add(words);
  }

  /** The screen said "Saved on this phone", or more. */
  void saidSaved(String id, String words) {
    saved.put(id, new ArrayList<>(List.of(words)));
    seen.add(id);
    kept.remove(id);
    promises++;
  }

  /** The screen said that what was entered is kept. */
  void saidKept(String id, String answer) {
    kept.computeIfAbsent(id, unknown -> new HashSet<>()).add(answer);
    promises++;
  }

  /** Nothing that was promised may be missing. */
  void holdsFor(PhoneMemory memory) {
    for (String id : seen) {
      var found = memory.report(id);
      assertThat(found).as("report %s, which was saved", id).isPresent();
      assertThat(found.get().words()).as("what report %s says", id).isIn(saved.get(id));
      // What was found once does not go back to what was there before.
      saved.computeIfPresent(id, (same, words) -> from(words, found.get().words()));
      assertThat(found.get().photosGone()).as("photos of report %s that are gone", id).isZero();
    }
    kept.forEach(
        (id, answers) -> {
          // A draft may have become a report before the screen could say so.
          if (memory.report(id).isEmpty()) {
            var draft = memory.draft(id);
            assertThat(draft).as("draft %s, which was kept", id).isPresent();
            assertThat(answers)
                .as("what the screen said is kept of draft %s", id)
                .allMatch(draft.get()::has);
          }
        });
    seen.addAll(memory.reports().keySet());
    kept.keySet().removeIf(seen::contains);
  }

  private static List<String> from(List<String> words, String found) {
    return new ArrayList<>(words.subList(words.lastIndexOf(found), words.size()));
  }

  /** Every report that there ever was. */
  Set<String> reports() {
    return Set.copyOf(seen);
  }

  int promises() {
    return promises;
  }
}
