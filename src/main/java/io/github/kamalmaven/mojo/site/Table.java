package io.github.kamalmaven.mojo.site;

import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** A table of a page, row by row. */
final class Table {
  private final Sink sink;

  /** Begins with the headings. */
  Table(Sink sink, String... headings) {
    this.sink = sink;
    sink.table();
    sink.tableRows(null, false);
    sink.tableRow();
    for (String heading : headings) {
      sink.tableHeaderCell();
      sink.text(heading);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
  }

  void row(List<String> cells) {
    sink.tableRow();
    for (String cell : cells) {
      sink.tableCell();
      sink.text(cell);
      sink.tableCell_();
    }
    sink.tableRow_();
  }

  void end() {
    sink.tableRows_();
    sink.table_();
  }
}
