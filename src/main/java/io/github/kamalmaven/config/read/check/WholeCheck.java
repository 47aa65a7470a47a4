package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.text.GemVersion;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold for the configuration as a whole: {@code Configuration#initialize}, at its end.
 */
final class WholeCheck {
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Set<String> LEVELS = Set.of("quiet", "verbose");

  private final Mapping root;
  private final Circumstances circumstances;
  private final Problems problems;

  WholeCheck(Mapping root, Circumstances circumstances, Problems problems) {
    this.root = root;
    this.circumstances = circumstances;
    this.problems = problems;
  }

  void check() {
    if (lacksDestination()) {
      // Its file may well bring what is missing.
      destination();
      return;
    }
    required();
    new RolesCheck(root, problems).present();
    version();
    if (root.integer("retain_containers").filter(n -> n.signum() < 1).isPresent()) {
      add("retain_containers", "Must retain at least 1 container");
    }
    if (isPresent("service") && !SERVICE.matcher(text("service")).matches()) {
      add(
          "service",
          "Service name can only include alphanumeric characters, hyphens, and underscores");
    }
    traefik();
    new RolesCheck(root, problems).ssl();
    remoteBuilder();
    new RolesCheck(root, problems).proxyRuns();
    hooksOutput();
  }

  private boolean lacksDestination() {
    return root.flag("require_destination").orElse(false) && circumstances.destination().isEmpty();
  }

  private void destination() {
    List<String> known = circumstances.destinations();
    problems.addWhole(
        root.keyAt("require_destination"),
        "require_destination",
        "You must specify a destination",
        Optional.of(
            known.isEmpty()
                ? "name one with -Dkamal.destination (kamal -d); none has a file yet"
                : "name one with -Dkamal.destination (kamal -d): " + String.join(", ", known)));
  }

  private void required() {
    if (problems.clear("service") && !isPresent("service")) {
      missing("service");
    }
    if (problems.clear("registry") && root.section("registry").isBlank()) {
      missing("registry");
    }
    boolean local = RegistryCheck.isLocal(root.section("registry")) && isPresent("service");
    if (problems.clear("image") && !isPresent("image") && !local) {
      missing("image");
    }
  }

  private void missing(String key) {
    problems.addWhole(
        root.keyAt(key),
        key,
        "Missing required configuration for " + key,
        Optional.of("add `" + key + ":` to the file"));
  }

  private boolean isPresent(String key) {
    return root.node(key).filter(node -> !node.isBlank()).isPresent();
  }

  private String text(String key) {
    return root.text(key).orElse("");
  }

  private void version() {
    String wanted = text("minimum_version");
    Optional<GemVersion> minimum = GemVersion.parse(wanted);
    Optional<GemVersion> current = GemVersion.parse(Reference.KAMAL);
    if (!wanted.isBlank() && minimum.isEmpty()) {
      add("minimum_version", "Malformed version number string " + wanted);
    }
    if (minimum.isPresent() && minimum.get().compareTo(current.orElseThrow()) > 0) {
      problems.addWhole(
          root.keyAt("minimum_version"),
          "minimum_version",
          "Current version is " + Reference.KAMAL + ", minimum required is " + wanted,
          Optional.of("this plugin does what Kamal " + Reference.KAMAL + " does"));
    }
  }

  private void traefik() {
    String directory = root.text("hooks_path").orElse(".kamal/hooks");
    List<String> found =
        Stream.of("pre-traefik-reboot", "post-traefik-reboot")
            .filter(hook -> circumstances.exists().test(directory + "/" + hook))
            .toList();
    if (!found.isEmpty()) {
      add(
          "hooks_path",
          "Found "
              + String.join(", ", found)
              + ", these should be renamed to (pre|post)-proxy-reboot");
    }
  }

  private void remoteBuilder() {
    Mapping builder = root.section("builder");
    String remote = builder.text("remote").orElse("");
    boolean local = RegistryCheck.isLocal(root.section("registry"));
    if (local && !remote.isEmpty() && !remote.startsWith("ssh:") && buildsRemotely(builder)) {
      problems.addWhole(
          builder.keyAt("remote"),
          "builder/remote",
          "Local registry with remote builder requires an SSH URL (e.g., ssh://user@host)",
          Optional.empty());
    }
  }

  private boolean buildsRemotely(Mapping builder) {
    if (builder.flag("local").filter(on -> !on).isPresent()) {
      return true;
    }
    String here = circumstances.dockerArch().get();
    return Stream.concat(
            builder.text("arch").stream(), builder.texts("arch").orElse(List.of()).stream())
        .anyMatch(arch -> !arch.equals(here));
  }

  private void hooksOutput() {
    Optional<Scalar> all =
        root.node("hooks_output").filter(Scalar.class::isInstance).map(Scalar.class::cast);
    all.filter(s -> s.type() == Scalar.Type.TEXT || s.type() == Scalar.Type.SYMBOL)
        .ifPresent(s -> level(s.text(), "", s.at()));
    Mapping each = root.section("hooks_output");
    each.keys()
        .forEach(
            hook ->
                each.text(hook)
                    .ifPresent(
                        level -> level(level, " for hook '" + hook + "'", each.keyAt(hook))));
  }

  private void level(String level, String forHook, Position at) {
    if (!LEVELS.contains(level)) {
      problems.addWhole(
          at,
          "hooks_output",
          "Invalid hooks_output '" + level + "'" + forHook + ", must be one of: quiet, verbose",
          Nearest.to(level, LEVELS).map(meant -> "did you mean " + meant + "?"));
    }
  }

  private void add(String key, String message) {
    problems.addWhole(root.keyAt(key), key, message, Optional.empty());
  }
}
