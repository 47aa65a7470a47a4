package io.github.kamalmaven.init;

import io.github.kamalmaven.hook.HookEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files that a project needs for its first deploy.
 *
 * @param facts about the project
 */
record StarterFiles(ProjectFacts facts) {
  static final String CONFIGURATION = "config/deploy.yml";
  private static final String DOCKERFILE = "Dockerfile";

  /** All of them, in the order in which they are told. */
  List<StarterFile> all() {
    List<StarterFile> files = new ArrayList<>();
    files.add(StarterFile.text(CONFIGURATION, configuration()));
    if (facts.ownDockerfile().isEmpty()) {
      files.add(StarterFile.text(DOCKERFILE, new DockerfileChoice(facts).text()));
      // With a Dockerfile of the project's own, nobody knows what it copies.
      files.add(StarterFile.text(".dockerignore", new Template("dockerignore").fill(Map.of())));
    }
    files.add(StarterFile.text(".kamal/secrets", new Template("secrets").fill(Map.of())));
    for (HookEvent event : HookEvent.values()) {
      String sample = event.hookName() + ".sample";
      String script = new Template("hooks/" + sample).fill(Map.of());
      files.add(StarterFile.script(".kamal/hooks/" + sample, script));
    }
    return files;
  }

  private String configuration() {
    String port = facts.portSource().map(file -> ", as " + file + " says").orElse("");
    String health =
        facts
            .healthPath()
            .map(path -> ", and needs no login")
            .orElse("; Kamal asks for /up if nothing is said");
    return new Template("deploy.yml")
        .fill(
            Map.of(
                "service", facts.service(),
                "image", facts.image(),
                "version",
                    facts.pom().map(Pom::version).filter(it -> !it.isEmpty()).orElse("1.0.0"),
                "dockerfile", dockerfile(),
                "port", String.valueOf(facts.port()),
                "portSource", port,
                "healthPath", facts.healthPath().orElse("/up"),
                "healthSource", health));
  }

  /** Named only if it is not where everybody expects it. */
  private String dockerfile() {
    return facts
        .ownDockerfile()
        .filter(file -> !file.equals(DOCKERFILE))
        .map(file -> "  dockerfile: " + file + "\n")
        .orElse("");
  }
}
