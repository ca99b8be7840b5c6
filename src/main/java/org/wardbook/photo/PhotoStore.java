package org.wardbook.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.GroupCommit;
import org.wardbook.base.StorageTrouble;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.Report;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportPhoto;
import org.wardbook.report.Reports;

/**
 * Takes in the photos that reports announce, a piece at a time where the signal is bad, and hands
 * them out. Nothing is kept that doesn't match the hash it was announced by.
 */
@Service
public class PhotoStore {
  /** Far beyond what a phone sends after scaling down. */
  private static final long LARGEST = 25L * 1024 * 1024;

  private final PhotoFiles files;
  private final Reports reports;
  private final ReportHistory history;
  private final JdbcClient jdbc;
  private final GroupCommit commits;
  private final AfterCommit afterCommit;
  private final Clock clock;
  private final Set<String> arriving = ConcurrentHashMap.newKeySet();

  PhotoStore(
      PhotoFiles files,
      Reports reports,
      ReportHistory history,
      JdbcClient jdbc,
      GroupCommit commits,
      AfterCommit afterCommit,
      Clock clock) {
    this.files = files;
    this.reports = reports;
    this.history = history;
    this.jdbc = jdbc;
    this.commits = commits;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  public Optional<Photo> find(String sha256) {
    return jdbc.sql("select sha256, bytes, media_type from photo where sha256 = ?")
        .param(sha256)
        .query(
            (row, number) ->
                new Photo(
                    row.getString("sha256"),
                    row.getLong("bytes"),
                    row.getString("media_type"),
                    files.file(row.getString("sha256"))))
        .optional();
  }

  /**
   * Keeps a photo that the CSU has at the desk.
   *
   * @throws Refusal {@code not-allowed} for anybody else, {@code body-too-large}, {@code
   *     photo-not-an-image}, {@code busy} while the same photo arrives by another request
   */
  public Photo add(byte[] content, Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU adds photos at the desk.");
    }
    if (content.length > LARGEST) {
      throw new Refusal(
          ProblemCode.BODY_TOO_LARGE, "A photo may have at most " + LARGEST + " bytes.");
    }
    var sha256 = PhotoFiles.hashOf(content);
    if (!arriving.add(sha256)) {
      throw new Refusal(ProblemCode.BUSY, "This photo is arriving by another request just now.");
    }
    try {
      return find(sha256).orElseGet(() -> write(sha256, content));
    } finally {
      arriving.remove(sha256);
    }
  }

  private Photo write(String sha256, byte[] content) {
    var kind = kindOf(content);
    try {
      files.append(sha256, 0, content.length, new ByteArrayInputStream(content));
      files.keepPart(sha256);
    } catch (IOException e) {
      throw StorageTrouble.in(e).orElseThrow(() -> new UncheckedIOException(e));
    }
    commits.write(() -> insert(sha256, content.length, kind));
    return find(sha256).orElseThrow();
  }

  private static ImageKind kindOf(byte[] content) {
    return ImageKind.of(Arrays.copyOf(content, ImageKind.SIGNATURE_LENGTH))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.PHOTO_NOT_AN_IMAGE, "Only JPEG, PNG and WebP images are kept."));
  }

  /**
   * How much of an announced photo is held.
   *
   * @throws Refusal {@code not-found}, {@code not-allowed}, {@code photo-not-announced}
   */
  public Progress progress(UUID report, String sha256, Person sender) {
    var announced = announced(report, sha256, sender);
    return new Progress(heldBytes(announced), announced.bytes());
  }

  /**
   * Takes in a photo or the rest of it.
   *
   * @param offset how many bytes are held already and left out; null to send the whole
   * @return false when it was held already
   * @throws Refusal as {@link #progress}, and {@code photo-offset-differs} with {@code held},
   *     {@code photo-length-differs}, {@code photo-hash-differs}, {@code photo-not-an-image},
   *     {@code body-too-large}, {@code busy} while the same photo arrives by another request
   * @throws IOException when the sender went away or the disk failed; what arrived is kept
   */
  public boolean receive(
      UUID report, String sha256, Person sender, @Nullable Long offset, InputStream content)
      throws IOException {
    var announced = announced(report, sha256, sender);
    if (announced.bytes() > LARGEST) {
      throw new Refusal(
          ProblemCode.BODY_TOO_LARGE, "A photo may have at most " + LARGEST + " bytes.");
    }
    if (!arriving.add(sha256)) {
      throw new Refusal(ProblemCode.BUSY, "This photo is arriving by another request just now.");
    }
    try {
      // Not as it was announced: another request may have brought it between the two.
      if (find(sha256).isPresent()) {
        return false;
      }
      var kind = takeIn(announced, offset, content);
      commits.write(() -> keep(report, sender, announced, kind));
      afterCommit.publish(new ReportChanged(report));
      return true;
    } finally {
      arriving.remove(sha256);
    }
  }

  private ImageKind takeIn(ReportPhoto announced, @Nullable Long offset, InputStream content)
      throws IOException {
    var sha256 = announced.sha256();
    var held = files.partLength(sha256);
    if (offset != null && offset != held) {
      throw new Refusal(
          ProblemCode.PHOTO_OFFSET_DIFFERS,
          "The server holds " + held + " bytes of this photo: send the rest from there.",
          List.of(),
          Map.of("held", held));
    }
    var length = files.append(sha256, offset == null ? 0 : held, announced.bytes(), content);
    try {
      var kind = check(announced, length);
      files.keepPart(sha256);
      return kind;
    } catch (Refusal refusal) {
      files.discardPart(sha256);
      throw refusal;
    }
  }

  private ImageKind check(ReportPhoto announced, long length) throws IOException {
    var sha256 = announced.sha256();
    if (length != announced.bytes()) {
      throw new Refusal(
          ProblemCode.PHOTO_LENGTH_DIFFERS,
          "The report announces "
              + announced.bytes()
              + " bytes, but "
              + (length > announced.bytes() ? "more" : length)
              + " arrived.");
    }
    if (!files.hashOfPart(sha256).equals(sha256)) {
      throw new Refusal(
          ProblemCode.PHOTO_HASH_DIFFERS, "What arrived is not the photo that was announced.");
    }
    return ImageKind.of(files.startOfPart(sha256))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.PHOTO_NOT_AN_IMAGE, "Only JPEG, PNG and WebP images are kept."));
  }

  /** The file is on disk by now: a row never names a photo that isn't there. */
  private int keep(UUID report, Person sender, ReportPhoto announced, ImageKind kind) {
    history.add(report, sender.id(), HistoryEntry.Event.PHOTO_RECEIVED, null);
    return insert(announced.sha256(), announced.bytes(), kind);
  }

  private int insert(String sha256, long bytes, ImageKind kind) {
    return jdbc.sql(
            """
            insert into photo (sha256, bytes, media_type, stored_at) values (?, ?, ?, ?)
            on conflict (sha256) do nothing
            """)
        .params(sha256, bytes, kind.mediaType(), StoredInstant.text(clock.instant()))
        .update();
  }

  private ReportPhoto announced(UUID id, String sha256, Person sender) {
    var report =
        reports
            .find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemCode.NOT_FOUND, "There is no such report: send the report first."));
    refuseStranger(report, sender);
    return report.photos().stream()
        .filter(photo -> photo.sha256().equals(sha256))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.PHOTO_NOT_ANNOUNCED,
                    report.reference() + " doesn't announce this photo."));
  }

  private static void refuseStranger(Report report, Person sender) {
    if (!report.author().id().equals(sender.id())) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the author of a report sends its photos.");
    }
  }

  /** A part that has every byte but wasn't kept is not held: its hash was never checked. */
  private long heldBytes(ReportPhoto announced) {
    try {
      if (announced.held()) {
        return announced.bytes();
      }
      var part = files.partLength(announced.sha256());
      return part < announced.bytes() ? part : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes held of the bytes announced. */
  public record Progress(long held, long length) {}
}
