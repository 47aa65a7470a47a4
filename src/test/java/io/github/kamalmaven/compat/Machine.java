package io.github.kamalmaven.compat;

import io.github.kamalmaven.docker.PackagedPlugin;
import io.github.kamalmaven.docker.Run;
import io.github.kamalmaven.docker.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a Maven runs. */
sealed interface Machine {
  /** How long one may take. */
  Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * Runs a Maven.
   *
   * @param project where
   * @param mavens beside it
   * @param words the whole command line
   * @param variables added to its environment
   */
  Run run(Path project, Mavens mavens, List<String> words, Map<String, String> variables);

  /** This one, with the Java that runs the tests. */
  record Here() implements Machine {
    @Override
    public Run run(Path project, Mavens mavens, List<String> words, Map<String, String> variables) {
      Map<String, String> all = new TreeMap<>(variables);
      all.put("JAVA_HOME", System.getProperty("java.home"));
      return new Tool(project, all, PATIENCE).tryRun(words.toArray(String[]::new));
    }

    @Override
    public String toString() {
      return "Java " + Runtime.version().feature();
    }
  }

  /**
   * A container with a Java runtime and a shell: without network, git, Docker, and sshd.
   *
   * @param java the version of its Java
   * @param options of docker run
   */
  record Container(int java, List<String> options) implements Machine {
    Container(int java, String... options) {
      this(java, List.of(options));
    }

    @Override
    public Run run(Path project, Mavens mavens, List<String> words, Map<String, String> variables) {
      List<String> all = new ArrayList<>(List.of("docker", "run", "--rm", "--network", "none"));
      all.addAll(options);
      String repository = PackagedPlugin.repository();
      for (Object shared : List.of(project, repository, mavens.directory())) {
        all.addAll(List.of("-v", shared + ":" + shared));
      }
      all.addAll(List.of("-w", project.toString(), "-e", "LC_ALL=C.UTF-8"));
      all.addAll(List.of("-e", "JAVA_HOME=/usr/lib/jvm/java-%d-openjdk-amd64".formatted(java)));
      variables.forEach((name, value) -> all.addAll(List.of("-e", name + "=" + value)));
      all.add("kamal-it/javas");
      all.addAll(words);
      return Tool.within(PATIENCE).tryRun(all.toArray(String[]::new));
    }

    @Override
    public String toString() {
      return "Java " + java;
    }
  }
}
