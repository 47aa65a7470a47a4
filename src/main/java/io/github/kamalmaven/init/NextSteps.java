package io.github.kamalmaven.init;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was found out about a project, and what its owner has to do next.
 *
 * @param facts about the project
 * @param configured whether there was a configuration already, which has nothing to fill in
 */
record NextSteps(ProjectFacts facts, boolean configured) {
  private static final String PLUGIN = "kamal-maven-plugin";

  void tell(Consumer<String> lines) {
    lines.accept("");
    lines.accept("Found:    " + found());
    List<String> edits = edits();
    if (!edits.isEmpty()) {
      lines.accept("Edit:     " + String.join("; ", edits));
    }
    lines.accept(
        "Set:      KAMAL_REGISTRY_PASSWORD, which .kamal/secrets takes from the environment");
    if (facts.isParent()) {
      lines.accept(
          "Modules:  this is a parent; `mvn kamal:init -pl MODULE` looks at one of its modules");
    }
    if (facts.pom().filter(pom -> !pom.plugins().contains(PLUGIN)).isPresent()) {
      lines.accept(
          "Add:      " + PLUGIN + " to the plugins in pom.xml: else Maven does not know kamal:");
    }
    lines.accept("Next:     " + call("rehearse") + ", which needs no server");
    lines.accept("Then:     " + call("setup"));
  }

  /** Without a POM there is nothing to build, and no short name for the plugin. */
  private String call(String goal) {
    if (facts.pom().isEmpty()) {
      return "kamal %1$s (mvn io.github.kamal-maven:%2$s:%1$s)".formatted(goal, PLUGIN);
    }
    String build =
        facts.ownDockerfile().isEmpty() ? new DockerfileChoice(facts).build() : "mvn package";
    return build + " kamal:" + goal;
  }

  private String found() {
    List<String> found = new ArrayList<>();
    if (facts.pom().isEmpty()) {
      found.add("no POM");
    } else if (!facts.framework().title().isEmpty()) {
      found.add(facts.framework().title());
    }
    found.add("Java " + facts.java());
    found.add("port " + facts.port() + facts.portSource().map(it -> " (" + it + ")").orElse(""));
    found.add(
        facts
            .healthPath()
            .map(path -> "health check " + path)
            .orElse("no health check that is known"));
    return String.join(", ", found);
  }

  private List<String> edits() {
    List<String> edits = new ArrayList<>();
    if (!configured) {
      String path = facts.healthPath().isEmpty() ? ", proxy/healthcheck/path" : "";
      edits.add("servers, registry" + path + " in " + StarterFiles.CONFIGURATION);
    }
    if (facts.ownDockerfile().isEmpty() && new DockerfileChoice(facts).lacksMain()) {
      edits.add("the main class in Dockerfile");
    }
    return edits;
  }
}
