package org.wardbook.ward.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardMoves;
import org.wardbook.ward.WardSet;

/** How many reports would be in another ward: counted beside the page, which says how far it is. */
final class MovesPart extends Section {
  private static final int MOST_ROWS = 30;

  private final WardMoves moves;
  private final WardSet coming;
  private final Function<String, String> nameOf;
  private final Executor beside;
  private final Paragraph summary = new Paragraph();
  private final Div table = new Div();
  private boolean isCounting;

  /**
   * @param nameOf the name of any ward by its code
   * @param beside runs the counting while the page goes on
   */
  MovesPart(WardMoves moves, WardSet coming, Function<String, String> nameOf, Executor beside) {
    this.moves = moves;
    this.coming = coming;
    this.nameOf = nameOf;
    this.beside = beside;
    addClassName("entries-part");
    summary.getElement().setAttribute("role", "status");
    add(new H3("Reports so far"), summary, table);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (isCounting) {
      return;
    }
    isCounting = true;
    var ui = event.getUI();
    var all = moves.pins();
    summary.setText("Counting which of %,d reports would be in another ward …".formatted(all));
    beside.execute(
        () -> {
          try {
            var tally =
                moves.count(coming, done -> ui.access(() -> summary.setText(progress(done, all))));
            ui.access(() -> show(tally));
          } catch (UIDetachedException e) {
            // The page was closed meanwhile: nobody waits for the number.
          } catch (RuntimeException e) {
            LoggerFactory.getLogger(MovesPart.class).error("Reports could not be counted", e);
            ui.access(() -> summary.setText("The reports could not be counted. Try again."));
          }
        });
  }

  private static String progress(long done, long all) {
    return "Counting which reports would be in another ward: %,d of %,d …".formatted(done, all);
  }

  private void show(WardMoves.Tally tally) {
    summary.setText(
        tally.moved() == 0
            ? "None of %,d reports with a pin would be in another ward.".formatted(tally.pins())
            : "Had these boundaries held, %,d of %,d reports with a pin would be in another ward. They stay in the ward that they have: only what is observed from the first day on is placed in the new wards."
                .formatted(tally.moved(), tally.pins()));
    if (!tally.moves().isEmpty()) {
      table.add(table(tally.moves()));
    }
    if (tally.moves().size() > MOST_ROWS) {
      table.add(new Paragraph("… and %,d more ways.".formatted(tally.moves().size() - MOST_ROWS)));
    }
  }

  private NativeTable table(List<WardMoves.Move> all) {
    var header =
        new NativeTableRow(
            HeaderCell.ofColumn("From"), HeaderCell.ofColumn("To"), HeaderCell.ofColumn("Reports"));
    var body = new NativeTableBody();
    all.stream().limit(MOST_ROWS).forEach(move -> body.add(row(move)));
    var made = new NativeTable(new NativeTableHeader(header), body);
    made.addClassName("moves");
    return made;
  }

  private NativeTableRow row(WardMoves.Move move) {
    var row =
        new NativeTableRow(
            new NativeTableCell(name(move.from())), new NativeTableCell(name(move.to())));
    var count = new NativeTableCell("%,d".formatted(move.count()));
    count.addClassName("number");
    row.add(count);
    return row;
  }

  private String name(@Nullable String code) {
    if (code == null) {
      return "Outside the district";
    }
    return coming.ward(code).map(Ward::name).orElseGet(() -> nameOf.apply(code))
        + " ("
        + code
        + ")";
  }
}
