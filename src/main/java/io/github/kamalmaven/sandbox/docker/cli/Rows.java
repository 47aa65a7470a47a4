package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.template.Fields;
import io.github.kamalmaven.sandbox.docker.template.Json;
import io.github.kamalmaven.sandbox.docker.template.Template;
import io.github.kamalmaven.sandbox.docker.template.TemplateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a listing as a table, or each row by a template. */
final class Rows {

  private static final String TABLE = "table ";

  private Rows() {}

  /** A column of a table: its heading and the field it shows. */
  record Column(String heading, String field) {}

  static void print(Request request, List<Column> columns, List<Fields> rows) throws IOException {
    String format = request.options().last("format").orElse("table");
    if (format.equals("table")) {
      table(request, columns, rows);
    } else if (format.equals("json")) {
      for (Fields row : rows) {
        request.print(Json.compact(row));
      }
    } else if (format.startsWith(TABLE)) {
      String template = unescape(format.substring(TABLE.length()));
      request.print(
          template.replaceAll("\\{\\{\\s*\\.(\\w+)\\s*}}", "$1").toUpperCase(Locale.ROOT));
      templated(request, template, rows);
    } else {
      templated(request, unescape(format), rows);
    }
  }

  private static void templated(Request request, String format, List<Fields> rows)
      throws IOException {
    Template template = parse(format);
    try {
      for (Fields row : rows) {
        request.print(template.render(row));
      }
    } catch (TemplateException e) {
      throw new UsageException(1, "failed to execute template: " + e.getMessage());
    }
  }

  private static Template parse(String format) throws UsageException {
    try {
      return Template.parse(format);
    } catch (TemplateException e) {
      throw new UsageException(1, "template parsing error: " + e.getMessage());
    }
  }

  /** Docker reads these two sequences before the template does. */
  private static String unescape(String format) {
    return format.replace("\\t", "\t").replace("\\n", "\n");
  }

  private static void table(Request request, List<Column> columns, List<Fields> rows)
      throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Column::heading).toList());
    for (Fields row : rows) {
      lines.add(columns.stream().map(column -> String.valueOf(row.get(column.field()))).toList());
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        int column = i;
        int width = lines.stream().mapToInt(it -> it.get(column).length()).max().orElse(0);
        boolean last = i == columns.size() - 1;
        text.append(last ? line.get(i) : String.format("%-" + (width + 3) + "s", line.get(i)));
      }
      request.print(text.toString());
    }
  }
}
