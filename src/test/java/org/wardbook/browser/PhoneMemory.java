package org.wardbook.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone's database holds, read past the app.
 *
 * @param reports the saved reports by id
 * @param drafts by id
 */
record PhoneMemory(Map<String, SavedReport> reports, Map<String, OpenDraft> drafts) {

  /** Photos are hashed where they lie, so that a damaged one shows. */
  private static final String READ =
      """
      async () => {
        const database = await new Promise((resolve, reject) => {
          const open = indexedDB.open('wardbook');
          open.onsuccess = () => resolve(open.result);
          open.onerror = () => reject(open.error);
        });
        const all = (name) => new Promise((resolve) => {
          const read = database.transaction(name).objectStore(name).getAll();
          read.onsuccess = () => resolve(read.result);
        });
        const [entries, drafts, photos] = await Promise.all(['entries', 'drafts', 'photos'].map(all));
        database.close();
        const whole = new Set();
        const waited = new Set(entries.flatMap(({photosWaiting}) => photosWaiting)
          .concat(drafts.flatMap(({photos}) => photos.map(({sha256}) => sha256))));
        for (const {sha256, bytes} of photos.filter(({sha256}) => waited.has(sha256))) {
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          if (sha256 === [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')) {
            whole.add(sha256);
          }
        }
        return JSON.stringify({
          entries: entries.map(({id, state, content, contentHash, photosWaiting, attention}) => ({
            id, state, contentHash, words: content.answers.place ?? '', attention: attention?.code ?? null,
            photosWaiting: photosWaiting.length,
            photosGone: photosWaiting.filter((hash) => !whole.has(hash)).length
          })),
          drafts: drafts.map(({id, answers, photos, location}) => ({
            id, answers: Object.keys(answers), located: location !== null,
            photos: photos.filter(({sha256}) => whole.has(sha256)).length
          }))
        });
      }\
      """;

  static PhoneMemory of(Page page) {
    JsonNode read = JsonMapper.shared().readTree((String) page.evaluate(READ));
    return new PhoneMemory(
        read.path("entries")
            .valueStream()
            .map(SavedReport::of)
            .collect(Collectors.toMap(SavedReport::id, saved -> saved)),
        read.path("drafts")
            .valueStream()
            .map(OpenDraft::of)
            .collect(Collectors.toMap(OpenDraft::id, draft -> draft)));
  }

  Optional<SavedReport> report(String id) {
    return Optional.ofNullable(reports.get(id));
  }

  Optional<OpenDraft> draft(String id) {
    return Optional.ofNullable(drafts.get(id));
  }

  boolean isSettled() {
    return reports.values().stream().allMatch(SavedReport::isComplete);
  }

  /**
   * A saved report.
   *
   * @param words what was entered as its place
   * @param photosGone how many of the photos that wait are missing or damaged
   */
  record SavedReport(
      String id,
      String state,
      String contentHash,
      String words,
      @Nullable String attention,
      int photosWaiting,
      int photosGone) {
    static SavedReport of(JsonNode entry) {
      return new SavedReport(
          entry.path("id").stringValue(),
          entry.path("state").stringValue(),
          entry.path("contentHash").stringValue(),
          entry.path("words").stringValue(),
          entry.path("attention").stringValue(null),
          entry.path("photosWaiting").intValue(),
          entry.path("photosGone").intValue());
    }

    boolean isComplete() {
      return state.equals("received") && photosWaiting == 0;
    }
  }

  /**
   * A report being written.
   *
   * @param answers the keys of what was answered
   * @param photos how many are there whole
   */
  record OpenDraft(String id, List<String> answers, boolean located, int photos) {
    static OpenDraft of(JsonNode draft) {
      return new OpenDraft(
          draft.path("id").stringValue(),
          draft.path("answers").valueStream().map(JsonNode::stringValue).toList(),
          draft.path("located").booleanValue(),
          draft.path("photos").intValue());
    }

    boolean has(String answer) {
      return switch (answer) {
        case "location" -> located;
        case "photo" -> photos > 0;
        default -> answers.contains(answer);
      };
    }
  }
}
