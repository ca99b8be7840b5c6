package org.wardbook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries as the CSU types them, with single quotes for JSON's double ones. */
public final class SomeEntry {
  private static final String SITE =
      """
      {'road': 'A225', 'limit': 30, 'directions': ['towards Sevenoaks', 'towards Otford'],
       'ward': 'E05009962', 'lat': 51.31285, 'lon': 0.1906}
      """;

  private SomeEntry() {}

  public static EntryDraft of(
      @Nullable String name, String values, @Nullable String from, @Nullable String until) {
    return new EntryDraft(name, values(values), day(from), day(until));
  }

  /** A site in Otford, approved from April 2026. */
  public static EntryDraft site(String name) {
    return of(name, SITE, "2026-04-01", null);
  }

  /** The same with one value changed; {@code null} leaves it out. */
  public static EntryDraft siteWith(String key, String value) {
    var draft = of("High Street", SITE, "2026-04-01", null);
    draft.values().set(key, JsonMapper.shared().readTree(value.replace('\'', '"')));
    return draft;
  }

  private static ObjectNode values(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
