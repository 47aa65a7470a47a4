package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Aliases: {@code Validator::Alias}. */
public final class AliasCheck {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

  /** Kamal's commands, which no alias can take the place of. */
  public static final Set<String> COMMANDS =
      Set.of(
          "accessory",
          "app",
          "audit",
          "build",
          "config",
          "deploy",
          "details",
          "docs",
          "init",
          "lock",
          "proxy",
          "prune",
          "redeploy",
          "registry",
          "remove",
          "rollback",
          "secrets",
          "server",
          "setup",
          "upgrade",
          "version");

  private AliasCheck() {}

  static void check(Mapping root, Problems problems) {
    if (problems.clear("aliases")) {
      root.section("aliases").entries().forEach((name, entry) -> alias(name, entry, problems));
    }
  }

  private static void alias(String name, Mapping.Entry entry, Problems problems) {
    String path = "aliases/" + name;
    Rule.fits(entry.value(), path, problems, Kind.STRING);
    if (!NAME.matcher(name).matches()) {
      problems.add(
          entry.keyAt(),
          path,
          "Invalid alias name: '"
              + name
              + "'. Must only contain lowercase letters, alphanumeric, hyphens and underscores.");
    }
    if (COMMANDS.contains(name)) {
      problems.add(
          entry.keyAt(),
          path,
          "Alias '" + name + "' conflicts with a built-in command.",
          Optional.of("give the alias another name"));
    }
  }
}
