package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Environments: {@code Validator::Env}. */
final class EnvCheck {
  private static final List<String> SPECIAL = List.of("clear", "secret", "tags");

  private EnvCheck() {}

  /**
   * Checks an environment.
   *
   * @param root whether it is the root's, the only one that may have tags
   */
  static void check(Mapping env, String path, boolean root, Problems problems) {
    if (SPECIAL.stream().noneMatch(env::has)) {
      Rule.hashOf(Kind.STRING).check(env, path, problems);
      return;
    }
    for (String key : env.keys()) {
      if (!SPECIAL.contains(key)) {
        problems.add(
            env.keyAt(key),
            path,
            "unknown key: " + key,
            Optional.of("beside `clear`, `secret` and `tags`, variables belong under `clear`"));
      }
    }
    env.node("clear").ifPresent(n -> Rule.hashOf(Kind.STRING).check(n, path + "/clear", problems));
    env.node("secret")
        .ifPresent(n -> Rule.listOf(Kind.STRING).check(n, path + "/secret", problems));
    tags(env, path, root, problems);
  }

  private static void tags(Mapping env, String path, boolean root, Problems problems) {
    if (!env.has("tags")) {
      return;
    }
    if (!root) {
      problems.add(env.keyAt("tags"), path, "tags are only allowed in the root env");
      return;
    }
    env.node("tags")
        .filter(tags -> Rule.fits(tags, path + "/tags", problems, Kind.HASH))
        .map(Mapping.class::cast)
        .ifPresent(tags -> tags.entries().forEach((tag, entry) -> tag(tag, entry, problems)));
  }

  private static void tag(String tag, Mapping.Entry entry, Problems problems) {
    String path = "env/tags/" + tag;
    if (Rule.fits(entry.value(), path, problems, Kind.HASH)
        && entry.value() instanceof Mapping env) {
      check(env, path, false, problems);
    }
  }
}
