package io.github.kamalmaven.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The machine that deploys: a home directory of its own, and an environment that tests know. */
public final class ControlMachine {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, String> facts;
  private final Path home = Path.of("target", "docker-it", "home").toAbsolutePath();

  ControlMachine(Map<String, String> facts) {
    this.facts = facts;
    Trees.delete(home);
    Trees.write(home.resolve(".ssh/known_hosts"), Trees.read(Path.of(facts.get("KNOWN_HOSTS"))));
    Trees.write(
        home.resolve(".gitconfig"),
        "[user]\n  name = Grace Hopper\n  email = grace@example.test\n[init]\n  defaultBranch = main\n");
    Trees.create(home.resolve(".docker"));
    keepPlugins();
    login();
  }

  /** The user's home there. */
  public Path home() {
    return home;
  }

  /** Every variable that commands find there. */
  public Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(facts);
    all.remove("LOAD");
    all.put("HOME", home.toString());
    all.put("DOCKER_CONFIG", home.resolve(".docker").toString());
    all.put("PATH", System.getenv("PATH"));
    all.put("USER", "grace");
    all.put("GIT_CEILING_DIRECTORIES", home.getParent().toString());
    all.put("LC_ALL", "C.UTF-8");
    String docker = System.getenv("DOCKER_HOST");
    if (docker != null) {
      all.put("DOCKER_HOST", docker);
    }
    return all;
  }

  /** Docker's name of what its processor is. */
  public String architecture() {
    return tool().run("docker", "version", "--format", "{{.Server.Arch}}").strip();
  }

  /** Programs there. */
  Tool tool() {
    return Tool.within(PATIENCE).with(environment());
  }

  /** Builds the sample application and pushes it. */
  void push(String image, String version, String mode) {
    tool()
        .run(
            "docker",
            "buildx",
            "build",
            "--builder=default",
            "--output=type=registry",
            "--label=service=shop",
            "--build-arg=COMMIT_SHA=" + version,
            "--build-arg=APP_MODE=" + mode,
            "--tag=" + image,
            "--file=src/test/docker/app/sample.Dockerfile",
            "src/test/docker/app");
  }

  /** Removes what tests have built, by name: other names of the same images stay. */
  void removeImages() {
    String ours = "--filter=reference=" + facts.get("REGISTRY") + "/acme/*";
    tool()
        .run("docker", "image", "ls", "--format={{.Repository}}:{{.Tag}}", ours)
        .lines()
        .filter(name -> !name.endsWith(":<none>"))
        .forEach(name -> tool().tryRun("docker", "rmi", name));
  }

  /**
   * Gives an image a name besides its own, while something is done; a name that is taken stays as
   * it is.
   */
  <T> T withName(String name, String image, Supplier<T> work) {
    if (tool().tryRun("docker", "image", "inspect", name).exit() == 0) {
      return work.get();
    }
    tool().run("docker", "tag", image, name);
    try {
      return work.get();
    } finally {
      tool().tryRun("docker", "rmi", name);
    }
  }

  /** Only of this home: the user's own stays as it is. */
  private void login() {
    String server = facts.get("REGISTRY");
    tool().run("docker", "login", server, "-u", user(), "-p", facts.get("REGISTRY_PASSWORD"));
  }

  private String user() {
    return facts.get("REGISTRY_USER");
  }

  /** Where docker-buildx was installed for this user only. */
  private void keepPlugins() {
    Path plugins = Path.of(System.getProperty("user.home"), ".docker", "cli-plugins");
    if (Files.isDirectory(plugins)) {
      tool().run("ln", "-s", plugins.toString(), home.resolve(".docker/cli-plugins").toString());
    }
  }
}
