package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A remote builder and the Docker context that leads to it.
 *
 * @param deployment what is built
 * @param name of the builder
 */
record BuilderContext(Deployment deployment, String name) {
  private static final Pattern UNSUITED = Pattern.compile("[^a-z0-9_-]");

  /** Without it, buildx would send the control machine's registry token to the builder. */
  private static final Map<String, String> ENVIRONMENT = Map.of("BUILDKIT_NO_CLIENT_TOKEN", "1");

  /** A context of a builder whose name ends in the remote's URL. */
  static BuilderContext named(Deployment deployment, String prefix) {
    String url = UNSUITED.matcher(url(deployment)).replaceAll("-");
    String suffix = deployment.registry().isLocal() ? "-local-registry" : "";
    return new BuilderContext(deployment, prefix + url + suffix);
  }

  CommandLine create() {
    return CommandLine.of("docker", "context", "create", contextName())
        .plus("--description", "'" + name + " host'")
        .plus("--docker", "'host=" + url(deployment) + "'");
  }

  CommandLine remove() {
    return CommandLine.of("docker", "context", "rm", contextName())
        .then(CommandLine.of("docker", "buildx", "rm", name));
  }

  CommandLine inspect() {
    CommandLine builder =
        CommandLine.of("docker", "buildx", "inspect", name)
            .pipe(CommandLine.of("grep", "-q", "Endpoint:.*" + contextName()));
    CommandLine context =
        CommandLine.of("docker", "context", "inspect", contextName())
            .plus("--format", "'{{.Endpoints.docker.Host}}'")
            .pipe(CommandLine.of("grep", "-xq", url(deployment)));
    return builder.and(context).or(CommandLine.script("(echo no compatible builder && exit 1)"));
  }

  CommandLine info() {
    return BuilderLocal.contexts().then(BuilderLocal.builders());
  }

  CommandLine push(BuildRequest request) {
    boolean ownBuilder = deployment.builder().driver().equals("docker");
    return new BuildPush(deployment)
        .line(ownBuilder ? Optional.empty() : Optional.of(name), request)
        .exporting(ENVIRONMENT);
  }

  String contextName() {
    return name + "-context";
  }

  private static String url(Deployment deployment) {
    return deployment.builder().remote().orElseThrow();
  }
}
