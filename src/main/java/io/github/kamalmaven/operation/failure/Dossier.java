package io.github.kamalmaven.operation.failure;

import io.github.kamalmaven.FileTree;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A file about a container that does not serve: {@code target/kamal/failures/HOST/ROLE.md}, secrets
 * masked.
 *
 * @param version what it is of
 * @param host where it is
 * @param role the role's name
 * @param facts what is known
 * @param verdict why, if that is clear
 */
record Dossier(Version version, String host, String role, Facts facts, Optional<String> verdict) {

  /** Removes those of earlier runs, which are about containers that may serve by now. */
  static void forgetEarlier(DeployContext context) {
    Path all = folder(context);
    try {
      FileTree.delete(all);
    } catch (IOException failure) {
      throw new KamalException(
          "Could not remove " + all + ": " + failure.getMessage(), null, null, failure);
    }
  }

  private static Path folder(DeployContext context) {
    Path project = context.parts().project();
    return context
        .parts()
        .module()
        .map(MavenModule::output)
        .orElse(project.resolve("target"))
        .resolve("kamal")
        .resolve("failures");
  }

  /** Writes it, and returns where, relative to the project's directory. */
  Path write(DeployContext context) {
    Path project = context.parts().project();
    Path file = folder(context).resolve(name(host)).resolve(name(role) + ".md");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          context
              .secrets()
              .mask()
              .over(text(context.parts().time().now().truncatedTo(ChronoUnit.SECONDS).toString())));
    } catch (IOException failure) {
      throw new KamalException(
          "Could not write " + file + ": " + failure.getMessage(), null, null, failure);
    }
    return file.startsWith(project) ? project.relativize(file) : file;
  }

  private String text(String time) {
    StringBuilder text = new StringBuilder();
    text.append("# %s of %s on %s, %s\n\n".formatted(version, role, host, time));
    text.append("Verdict: ").append(verdict.orElse("not clear")).append("\n\n");
    text.append("Container: ").append(facts.state()).append('\n');
    text.append("Listens on: ").append(ports()).append('\n');
    section(text, "Health check of the image", List.of(facts.health()));
    section(text, "kamal-proxy", facts.proxy().failed());
    section(text, "Log", facts.log());
    return text.toString();
  }

  private String ports() {
    return facts.listening().open().isEmpty() && facts.listening().loopback().isEmpty()
        ? "no port that is known"
        : facts.listening().open().stream().sorted().toList()
            + " and, inside only, "
            + facts.listening().loopback().stream().sorted().toList();
  }

  private static void section(StringBuilder text, String title, List<String> lines) {
    text.append("\n## ").append(title).append("\n\n");
    List<String> told = lines.stream().filter(line -> !line.isBlank()).toList();
    text.append(told.isEmpty() ? "    nothing\n" : "");
    told.forEach(line -> text.append("    ").append(line).append('\n'));
  }

  private static String name(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
  }
}
