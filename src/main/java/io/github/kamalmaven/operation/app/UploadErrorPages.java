package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.AppProxyFiles;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.operation.DeployContext;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the version's error pages where kamal-proxy finds them.
 *
 * <p>{@code Kamal::Cli::App::ErrorPages}.
 */
final class UploadErrorPages {
  private static final String PAGES = "{4??.html,5??.html}";

  private final DeployContext context;
  private final Session session;

  UploadErrorPages(DeployContext context, Session session) {
    this.context = context;
    this.session = session;
  }

  void run() {
    List<Path> pages = context.deployment().errorPages().map(this::pagesIn).orElse(List.of());
    if (pages.isEmpty()) {
      return;
    }
    String directory = new AppPaths(context.deployment()).errorPages(context.version());
    Batch batch = Batch.of(new AppProxyFiles(context.deployment()).createErrorPagesDirectory());
    for (Path page : pages) {
      batch = batch.upload(new Upload(directory + "/" + page.getFileName(), read(page), 0644));
    }
    session.later(batch);
  }

  private List<Path> pagesIn(String directory) {
    Path pages = context.parts().project().resolve(directory);
    if (!Files.isDirectory(pages)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(pages, PAGES)) {
      files.forEach(found::add);
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot read the error pages", pages.toString(), "check error_pages_path", unreadable);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static byte[] read(Path page) {
    try {
      return Files.readAllBytes(page);
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot read the error page", page.toString(), "check its permissions", unreadable);
    }
  }
}
