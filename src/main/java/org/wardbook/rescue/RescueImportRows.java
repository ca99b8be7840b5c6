package org.wardbook.rescue;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.rescue.RescueOutcome.Kind;

/** The table {@code rescue_import}. */
@Component
@Transactional(readOnly = true)
class RescueImportRows {
  private static final int LATEST = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  RescueImportRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  void add(RescueOutcome outcome, RescueContents contents, Person author, Person by) {
    jdbc.sql(
            """
            insert into rescue_import
              (at, person_id, author_id, exported_at, imported, held, refused, photos)
            values (:at, :by, :author, :exported, :imported, :held, :refused, :photos)
            """)
        .param("at", StoredInstant.text(clock.instant()))
        .param("by", by.id().toString())
        .param("author", author.id().toString())
        .param(
            "exported",
            contents.exportedAt() == null ? null : StoredInstant.text(contents.exportedAt()))
        .param("imported", outcome.count(Kind.NEW) + outcome.count(Kind.CORRECTED))
        .param("held", outcome.count(Kind.HELD))
        .param("refused", outcome.count(Kind.REFUSED))
        .param("photos", outcome.newPhotos())
        .update();
  }

  List<PastImport> all() {
    return jdbc.sql(
            """
            select i.at, by.display_name as who, author.display_name as author,
              i.imported, i.held, i.refused, i.photos
            from rescue_import i
            join person by on by.id = i.person_id
            join person author on author.id = i.author_id
            order by i.id desc limit ?
            """)
        .param(LATEST)
        .query(
            (row, number) ->
                new PastImport(
                    StoredInstant.of(row.getString("at")),
                    row.getString("who"),
                    row.getString("author"),
                    row.getInt("imported"),
                    row.getInt("held"),
                    row.getInt("refused"),
                    row.getInt("photos")))
        .list();
  }
}
