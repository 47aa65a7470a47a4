package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One environment: the root's, a tag's, a role's or an accessory's. */
final class EnvDoubts {
  private static final Pattern NAME = Pattern.compile("[^=\\s]+");

  private final Doubts doubts;

  EnvDoubts(Doubts doubts) {
    this.doubts = doubts;
  }

  void look(Mapping env, String path) {
    boolean structured = env.has("clear") || env.has("secret") || env.has("tags");
    Mapping clear = structured ? env.section("clear") : env;
    String clearPath = structured ? path + "/clear" : path;
    clear.keys().stream()
        .filter(name -> !NAME.matcher(name).matches())
        .forEach(
            name ->
                doubts.add(
                    clear.keyAt(name),
                    clearPath,
                    "`" + name + "` cannot be the name of a variable",
                    "names have neither blanks nor equals signs"));
    secrets(env.items("secret").orElse(List.of()), clear, path + "/secret");
    env.section("tags")
        .entries()
        .forEach(
            (tag, entry) -> {
              if (entry.value() instanceof Mapping own) {
                look(own, path + "/tags/" + tag);
              }
            });
  }

  private void secrets(List<Node> items, Mapping clear, String path) {
    Map<String, Position> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Scalar secret) {
        String name = secret.text().split(":", 2)[0];
        Position before = seen.putIfAbsent(name, secret.at());
        if (before != null) {
          doubts.add(
              secret.at(),
              path + "/" + i,
              name + " is listed twice, first on line " + before.line(),
              "the last counts; remove one");
        } else if (clear.has(name)) {
          doubts.add(
              secret.at(),
              path + "/" + i,
              name + " is clear and secret at once, see line " + clear.keyAt(name).line(),
              "Docker takes the clear value; remove one");
        }
      }
    }
  }
}
