package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.check.AliasCheck;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Aliases. */
final class AliasDoubts {
  /** Words that the command line itself answers to, before it looks for aliases. */
  private static final Set<String> OWN = Set.of("help", "tree");

  private final Mapping root;
  private final Doubts doubts;

  AliasDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  void look() {
    Mapping aliases = root.section("aliases");
    for (String name : aliases.keys()) {
      if (OWN.contains(name)) {
        doubts.add(
            aliases.keyAt(name),
            "aliases/" + name,
            "`kamal " + name + "` means something else already",
            "give the alias another name");
      }
      aliases.text(name).ifPresent(line -> words(aliases, name, line));
    }
  }

  private void words(Mapping aliases, String name, String line) {
    String first = line.strip().split("\\s+", 2)[0];
    List<String> known = new ArrayList<>(AliasCheck.COMMANDS);
    known.addAll(OWN);
    known.addAll(aliases.keys());
    if (!first.startsWith("-") && !known.contains(first)) {
      doubts.add(
          aliases.keyAt(name),
          "aliases/" + name,
          first.isEmpty() ? "stands for nothing" : "there is no command " + first,
          Nearest.to(first, known)
              .map(meant -> "did you mean " + meant + "?")
              .orElse("write a command line of kamal without the word kamal"));
    }
  }
}
