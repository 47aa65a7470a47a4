package io.github.kamalmaven.build.dockerfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stages of a Dockerfile. */
public final class Dockerfile {
  private final List<Stage> stages;

  private Dockerfile(List<Stage> stages) {
    this.stages = stages;
  }

  /**
   * Reads a Dockerfile; what is not understood is passed over.
   *
   * @param arguments given to the build, in place of the defaults of {@code ARG}
   */
  public static Dockerfile read(String text, Map<String, String> arguments) {
    return new Dockerfile(new StageReader(arguments).read(Instruction.all(text)));
  }

  /**
   * What is copied from the directory for one stage and for those that it is made of: Docker leaves
   * out all others.
   *
   * @param target the stage's name; the last one if absent
   */
  public List<Copy> copies(Optional<String> target) {
    List<Copy> copies = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    target.map(this::find).orElse(Optional.of(stages.size() - 1)).ifPresent(open::add);
    while (!open.isEmpty()) {
      int next = open.pop();
      if (next >= 0 && seen.add(next)) {
        Stage stage = stages.get(next);
        copies.addAll(stage.copies());
        stage.made().forEach(name -> find(name).ifPresent(open::add));
      }
    }
    return copies;
  }

  private Optional<Integer> find(String name) {
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (stages.get(i).name().equalsIgnoreCase(name) || String.valueOf(i).equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * One stage.
   *
   * @param name empty if it has none
   * @param made names of the images and stages that it is made of
   * @param copies from the directory
   */
  record Stage(String name, List<String> made, List<Copy> copies) {}
}
