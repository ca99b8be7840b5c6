package org.wardbook.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a register is for and what its entries are made of: {@code registers/<key>.json}.
 *
 * @param key kebab-case, never renamed
 * @param title of the list, such as “Speedwatch sites”
 * @param singular of an entry, such as “Speedwatch site”
 * @param audience to whose phones it goes
 * @param unset what to say for as long as nothing is set
 * @param name how people enter the name of an entry; null where {@code namedBy} makes it
 * @param namedBy the name made of the values: their words stand for the keys in braces
 * @param once keys (or {@code name}) that tell two entries apart: of entries with the same values
 *     in all of them, no two may be valid on one day; null: nothing tells, all may; empty: there is
 *     only one entry a day
 */
public record RegisterDefinition(
    String key,
    String title,
    String singular,
    String summary,
    Audience audience,
    List<Unset> unset,
    @Nullable Name name,
    @Nullable String namedBy,
    Dates dates,
    @Nullable List<String> once,
    List<RegisterField> fields) {

  public RegisterDefinition {
    unset = List.copyOf(unset);
    fields = List.copyOf(fields);
    if ((name == null) == (namedBy == null)) {
      throw new IllegalArgumentException(key + " needs either a name or namedBy");
    }
  }

  public Optional<RegisterField> field(String fieldKey) {
    return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
  }

  /** Says what is not set on this day; empty when nothing is missing. */
  public List<String> missingOn(LocalDate day, Registers registers) {
    var valid = registers.validOn(key, day);
    return unset.stream()
        .filter(each -> valid.stream().noneMatch(each::isMetBy))
        .map(Unset::says)
        .toList();
  }

  public record Name(String label, @Nullable String hint, int maxLength) {}

  /**
   * What the two days are called.
   *
   * @param fromRequired whether an entry has to say since when it is valid
   */
  public record Dates(String from, String until, boolean fromRequired) {}

  /**
   * @param without the values of the entry that is missing; null: there is none at all
   * @param says what follows, in a full sentence
   */
  public record Unset(@Nullable Map<String, JsonNode> without, String says) {
    boolean isMetBy(RegisterEntry entry) {
      return without == null
          || without.entrySet().stream()
              .allMatch(wanted -> wanted.getValue().equals(entry.values().get(wanted.getKey())));
    }
  }
}
