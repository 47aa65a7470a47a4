package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.check.Circumstances;
import io.github.kamalmaven.config.read.check.Problem;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The doubts about one configuration. */
public final class Doubts {
  private final Set<Problem> found = new LinkedHashSet<>();

  private Doubts() {}

  /**
   * Looks for doubts.
   *
   * @param root a configuration that passed the checks, its destination's file on top
   * @return one per place and matter, in the order of the files' lines
   */
  public static List<Problem> about(Mapping root, Circumstances circumstances) {
    Doubts doubts = new Doubts();
    new ImageDoubts(root, doubts).look();
    new RoleDoubts(root, doubts).look();
    new EnvDoubts(doubts).look(root.section("env"), "env");
    new TagDoubts(root, doubts).look();
    new ProxyDoubts(doubts).look(root.section("proxy"), "proxy");
    new AccessoryDoubts(root, doubts).look();
    new SshDoubts(root, doubts).look();
    new LoginDoubts(root, doubts).look();
    new RolloutDoubts(root, doubts).look();
    new HookDoubts(root, circumstances, doubts).look();
    new AliasDoubts(root, doubts).look();
    return doubts.found.stream()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparing(Problem::line)
                .thenComparing(Problem::column))
        .toList();
  }

  /**
   * Adds one.
   *
   * @param path of the key, which is put in front of the text
   * @param remedy what to do about it
   */
  void add(Position at, String path, String text, String remedy) {
    found.add(Problem.at(at, path, path + ": " + text, Optional.of(remedy)));
  }
}
