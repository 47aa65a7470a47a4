package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Images;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code docker image ls}. */
final class ImageListing {

  private static final List<Rows.Column> COLUMNS =
      List.of(
          new Rows.Column("REPOSITORY", "Repository"),
          new Rows.Column("TAG", "Tag"),
          new Rows.Column("IMAGE ID", "ID"),
          new Rows.Column("CREATED", "CreatedSince"),
          new Rows.Column("SIZE", "Size"));

  private ImageListing() {}

  static int run(Request request) throws IOException {
    Filters filters = Filters.of(request);
    boolean full = request.options().on("no-trunc");
    Set<String> ids = new LinkedHashSet<>();
    List<Fields> rows = new ArrayList<>();
    for (Images.Row row : request.engine().images().rows()) {
      boolean wanted =
          request.arguments().isEmpty() || Filters.refers(request.options().argument(0), row);
      if (wanted && filters.accept(row)) {
        rows.add(fields(row, full));
        ids.add(full ? "sha256:" + row.image().id() : row.image().shortId());
      }
    }
    if (request.options().on("quiet") && request.options().last("format").isEmpty()) {
      for (String id : ids) {
        request.print(id);
      }
    } else {
      Rows.print(request, COLUMNS, rows);
    }
    return 0;
  }

  private static Fields fields(Images.Row row, boolean full) {
    return new Fields("*formatter.imageContext")
        .with("ID", full ? "sha256:" + row.image().id() : row.image().shortId())
        .with("Repository", row.repository())
        .with("Tag", row.tag())
        .with("Digest", Images.NONE)
        .with("CreatedSince", "2 days ago")
        .with("CreatedAt", row.image().created().toString())
        .with("Size", "100MB");
  }
}
