package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All checks, in the order in which Kamal makes them. */
public final class Validation {
  private final Mapping root;
  private final Circumstances circumstances;
  private final Problems problems = new Problems();

  private Validation(Mapping root, Circumstances circumstances) {
    this.root = root;
    this.circumstances = circumstances;
  }

  /**
   * Checks a configuration.
   *
   * @param root the file with its destination's file on top
   * @throws InvalidConfiguration with every problem found
   */
  public static void check(Mapping root, Circumstances circumstances) {
    new Validation(root, circumstances).check();
  }

  /** A single problem that makes any further check pointless. */
  public static InvalidConfiguration unreadable(Position at, String what, Optional<String> hint) {
    return new InvalidConfiguration(
        List.of(new Problem(at.file(), at.line(), at.column(), "", what, hint)));
  }

  private void check() {
    Schema.of(Reference.ROOT).check(root, "", problems);
    new RoleCheck(root, problems).check();
    new RegistryCheck(knownElsewhere(), problems).check(root.section("registry"), "registry");
    new AccessoryCheck(root, circumstances.knownElsewhere(), problems).check();
    AliasCheck.check(root, problems);
    section("boot");
    BuilderCheck.check(root, problems);
    if (problems.clear("env")) {
      EnvCheck.check(root.section("env"), "env", true, problems);
    }
    section("logging");
    OutputCheck.check(root, problems);
    if (problems.clear("proxy")) {
      root.node("proxy").ifPresent(proxy -> ProxyCheck.check(proxy, "proxy", problems));
    }
    section("ssh");
    section("sshkit");
    new WholeCheck(root, circumstances, problems).check();
    new BreakingCheck(root, problems).check();
    new ShellCheck(problems).check(root);
    if (problems.clear("x-maven")) {
      Schema.ofOurs("x-maven").check(root.section("x-maven"), "x-maven", problems);
    }
    problems.raise();
  }

  /** Who names a server of Maven's settings is told later whether it is there. */
  private Predicate<Optional<String>> knownElsewhere() {
    boolean named = root.section("x-maven").section("registry").has("settings");
    return named ? server -> true : circumstances.knownElsewhere();
  }

  private void section(String name) {
    if (problems.clear(name)) {
      Schema.of(name).check(root.section(name), name, problems);
    }
  }
}
