package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.build.version.ProjectVersion;
import io.github.kamalmaven.build.version.TagName;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.config.plugin.VersionFrom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Which version is operated on: that of the environment, else git's or the POM's.
 *
 * <p>{@code Kamal::Configuration#version}. Safe for use by several threads.
 */
public final class VersionSource {
  private final Optional<String> environment;
  private final GitRepository git;
  private final Optional<MavenModule> module;
  private final Supplier<String> suffix;
  private final Consumer<String> notes;
  private final Map<Rule, Version> known = new HashMap<>();

  /**
   * @param environment the variable {@code VERSION}
   * @param git where the revision comes from
   * @param module that knows the POM's version
   * @param suffix 16 random hex digits, told apart images of the same revision by them
   * @param notes told where the version comes from, if that was not to be expected
   */
  public VersionSource(
      Optional<String> environment,
      GitRepository git,
      Optional<MavenModule> module,
      Supplier<String> suffix,
      Consumer<String> notes) {
    this.environment = environment;
    this.git = git;
    this.module = module;
    this.suffix = suffix;
    this.notes = notes;
  }

  /**
   * The version; found once, then always the same.
   *
   * @param from whether uncommitted changes are part of the image
   * @param choice what names it; git unless somebody said otherwise
   * @throws KamalException if there is nothing to name it by
   */
  public synchronized Version version(BuildFrom from, Optional<VersionFrom> choice) {
    Rule rule = new Rule(from, choice);
    Version version = known.containsKey(rule) ? known.get(rule) : new Version(find(rule));
    known.put(rule, version);
    return version;
  }

  private String find(Rule rule) {
    return fromEnvironment()
        .orElseGet(
            () ->
                rule.choice().filter(VersionFrom.PROJECT::equals).isPresent()
                    ? fromProject(rule)
                    : fromGit(rule));
  }

  private Optional<String> fromEnvironment() {
    if (environment.filter(String::isBlank).isPresent()) {
      throw new KamalException(
          "The environment variable VERSION is empty", null, "Give it a value, or unset it");
    }
    return environment.map(text -> TagName.require(text, "the environment variable VERSION"));
  }

  private String fromGit(Rule rule) {
    if (git.exists()) {
      String mark = uncommittedMark(rule.from());
      return git.revision() + mark;
    }
    if (rule.choice().isEmpty() && project().isPresent()) {
      String version = fromProject(rule);
      notes.accept("Version " + version + ", by the POM: no git repository found here");
      return version;
    }
    throw new KamalException(
        "Can't use commit hash as version, no git repository found in " + git.directory(),
        git.directory().toString(),
        "Choose a version with -Dkamal.version (kamal --version) or VERSION, "
            + (project().isPresent() ? "take the POM's with -Dkamal.versionFrom=project, " : "")
            + "or run git init and commit");
  }

  private String fromProject(Rule rule) {
    ProjectVersion version =
        project()
            .orElseThrow(
                () ->
                    new KamalException(
                        "The version of the POM is not known here",
                        "kamal.versionFrom=project",
                        "run the goal with Maven, in a module, or choose a version with"
                            + " -Dkamal.version (kamal --version) or VERSION"));
    return version.tag(git.head()) + uncommittedMark(rule.from());
  }

  private Optional<ProjectVersion> project() {
    return module.flatMap(MavenModule::version);
  }

  /** Of a clone, what is not committed is no part. */
  private String uncommittedMark(BuildFrom from) {
    boolean changed = from == BuildFrom.DIRECTORY && !git.uncommittedChanges().isEmpty();
    return changed ? "_uncommitted_" + suffix.get() : "";
  }

  private record Rule(BuildFrom from, Optional<VersionFrom> choice) {}
}
