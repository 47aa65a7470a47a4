package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.process.Cost;
import io.github.kamalmaven.bench.process.Errand;
import io.github.kamalmaven.docker.PackagedPlugin;
import io.github.kamalmaven.docker.Trees;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine that deploys: a project, a home of its own with nobody's settings, and the plugin as
 * it was packaged.
 *
 * @param project the directory with the configuration
 * @param environment all variables of its programs
 */
record Control(Path project, Map<String, String> environment) {
  /**
   * Makes one.
   *
   * @param work its directory, emptied
   * @param facts variables that its configuration names, besides the usual ones
   */
  static Control in(Path work, Map<String, String> facts) {
    Trees.delete(work);
    Path home = Trees.create(work.resolve("home"));
    Path project = Trees.create(work.resolve("project"));
    Map<String, String> environment = new HashMap<>(facts);
    environment.put("HOME", home.toString());
    environment.put("USER", "grace");
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("REGISTRY_PASSWORD", facts.getOrDefault("REGISTRY_PASSWORD", "none"));
    Trees.write(project.resolve("pom.xml"), PackagedPlugin.pom());
    Trees.write(project.resolve(".kamal/secrets"), "REGISTRY_PASSWORD=$REGISTRY_PASSWORD\n");
    return new Control(project, environment);
  }

  /** Writes the configuration. */
  void deployYml(String text) {
    Trees.write(project.resolve("config/deploy.yml"), text);
  }

  /** Forgets all hosts: others are at their addresses now. */
  void forgetHosts() {
    Trees.delete(Path.of(environment.get("HOME"), ".ssh", "known_hosts"));
  }

  /**
   * Makes a key to log in with.
   *
   * @param kind such as ed25519
   */
  Path key(String kind) {
    Path key = project.resolve("id_" + kind);
    run(List.of("ssh-keygen", "-q", "-t", kind, "-N", "", "-f", key.toString()));
    return key;
  }

  /** Runs a program. */
  Cost run(List<String> words) {
    return new Errand(project, environment, project.resolve("last-output.txt")).run(words);
  }

  /** Runs goals in a Maven of their own. */
  Cost maven(String... words) {
    return run(PackagedPlugin.maven(words));
  }

  /** Installs the command line; its program. */
  String installKamal() {
    Path programs = project.resolve("programs");
    maven(
        "kamal:install-cli",
        "-Dkamal.installDir=" + programs,
        "-Dkamal.dataDir=" + project.resolve("data"));
    return programs.resolve("kamal").toString();
  }
}
