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
 * Cloud native buildpacks, run by the {@code pack} tool.
 *
 * @param deployment what is built
 * @param pack its builder and buildpacks
 * @param arches who builds what; the first local one is built
 */
record BuilderPack(Deployment deployment, Builder.Pack pack, BuilderArches arches)
    implements BuilderCommands {
  /** Puts the label on the image that hosts check after a pull. */
  private static final String LABELS = "paketo-buildpacks/image-labels";

  @Override
  public String kind() {
    return "pack";
  }

  @Override
  public Optional<CommandLine> create() {
    return Optional.empty();
  }

  @Override
  public Optional<CommandLine> remove() {
    return Optional.empty();
  }

  @Override
  public Optional<CommandLine> inspect() {
    return Optional.of(info());
  }

  @Override
  public CommandLine info() {
    return CommandLine.of("pack", "builder", "inspect", pack.builder());
  }

  @Override
  public CommandLine push(BuildRequest request) {
    CommandLine build = build(request);
    if (!request.isPushed()) {
      return build;
    }
    return build
        .and(CommandLine.of("docker", "push", deployment.imageOf(request.version())))
        .and(CommandLine.of("docker", "push", deployment.latestImage()));
  }

  private CommandLine build(BuildRequest request) {
    Builder builder = deployment.builder();
    CommandLine line =
        CommandLine.of("pack", "build", deployment.repository())
            .plus(BuildPush.platform(arches.local().stream().limit(1).toList()))
            .plus("--creation-time", "now", "--builder", pack.builder())
            .plus(buildpacks())
            .plus(new BuildPush(deployment).tags(request));
    return (request.noCache() ? line.plus("--clear-cache") : line)
        .plus("--env", "BP_IMAGE_LABELS=service=" + deployment.service())
        .plus(Arguments.masked("--env", builder.args()))
        .plus(Arguments.secrets("--env", request.secrets()))
        .plus("--path", builder.context().orElse("."));
  }

  private List<Word> buildpacks() {
    List<String> names = new ArrayList<>(pack.buildpacks());
    names.add(LABELS);
    List<Word> words = new ArrayList<>();
    for (String name : names) {
      words.add(Word.raw("--buildpack"));
      words.add(Word.raw(name));
    }
    return words;
  }
}
