package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.command.Arguments;
import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code docker buildx build} line that every buildx builder shares.
 *
 * <p>{@code Kamal::Commands::Builder::Base#push}. Context, Dockerfile, target, ssh and provenance
 * reach the shell as they were written.
 */
final class BuildPush {
  /** Buildpacks and {@code pack build} end up in the same tags. */
  static final String TAG = "-t";

  private final Deployment deployment;
  private final Builder builder;

  BuildPush(Deployment deployment) {
    this.deployment = deployment;
    this.builder = deployment.builder();
  }

  /**
   * The line.
   *
   * @param name of the builder; absent to use Docker's own
   */
  CommandLine line(Optional<String> name, BuildRequest request) {
    return CommandLine.of("docker", "buildx", "build", "--output=type=" + request.output())
        .plus(platform(builder.arches()))
        .plus(flag("--builder", name))
        .plus(tags(request))
        .plus(raw(BuildCache.flags(deployment)))
        .plus(Word.raw("--label"), Word.pair("service", deployment.service()))
        .plus(Arguments.masked("--build-arg", builder.args()))
        .plus(secrets())
        .plus(raw(List.of("--file", builder.dockerfile())))
        .plus(flag("--target", builder.target()))
        .plus(flag("--ssh", builder.ssh()))
        .plus(flag("--provenance", builder.provenance()))
        .plus(flag("--sbom", builder.sbom().map(String::valueOf)))
        .plus(raw(request.noCache() ? List.of("--no-cache") : List.of()))
        .plus(builder.context().orElse("."), "2>&1");
  }

  /** {@code --platform linux/a,linux/b}. */
  static List<Word> platform(List<String> arches) {
    List<String> platforms = arches.stream().map(arch -> "linux/" + arch).toList();
    return platforms.isEmpty()
        ? List.of()
        : raw(List.of("--platform", String.join(",", platforms)));
  }

  /** {@code -t image:version -t image:latest}. */
  List<Word> tags(BuildRequest request) {
    String suffix = request.dirty() ? "-dirty" : "";
    return raw(
        List.of(
            TAG,
            deployment.imageOf(request.version()) + suffix,
            TAG,
            deployment.latestImage() + suffix));
  }

  private List<Word> secrets() {
    List<Word> words = new ArrayList<>();
    for (String name : builder.secrets()) {
      words.add(Word.raw("--secret"));
      words.add(Word.pair("id", name));
    }
    return words;
  }

  private static List<Word> flag(String name, Optional<String> value) {
    return value.map(text -> raw(List.of(name, text))).orElse(List.of());
  }

  private static List<Word> raw(List<String> words) {
    return words.stream().map(Word::raw).toList();
  }
}
