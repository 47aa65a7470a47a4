package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import java.util.Optional;
import java.util.Set;

/** What a goal was asked for, said one by one; nothing else is asked for. */
public final class SampleOptions {
  private Options options;

  private SampleOptions(Options options) {
    this.options = options;
  }

  /** Those of a verb. */
  public static SampleOptions of(String... command) {
    return new SampleOptions(Options.of(command));
  }

  /** For a version. */
  public SampleOptions version(String version) {
    return with(options.filter(), Optional.of(version), options.skipHooks());
  }

  /** For some hosts or roles only. */
  public SampleOptions filter(Filter filter) {
    return with(filter, options.version(), options.skipHooks());
  }

  /** Without hooks. */
  public SampleOptions skippingHooks() {
    return with(options.filter(), options.version(), true);
  }

  /** Waiting for the lock like this. */
  public SampleOptions lockWait(Options.LockWait wait) {
    return with(wait, options.lockInherited(), options.asKamal(), options.release());
  }

  /** Under somebody else's lock, or not. */
  public SampleOptions lockInherited(boolean inherited) {
    return with(options.lockWait(), inherited, options.asKamal(), options.release());
  }

  /** As Kamal in these respects. */
  public SampleOptions asKamal(Set<Difference> differences) {
    return with(options.lockWait(), options.lockInherited(), differences, options.release());
  }

  /** With these settings about the moment at which a version begins to serve. */
  public SampleOptions release(ReleaseSettings release) {
    return with(options.lockWait(), options.lockInherited(), options.asKamal(), release);
  }

  /** All of it. */
  public Options options() {
    return options;
  }

  private SampleOptions with(Filter filter, Optional<String> version, boolean skipHooks) {
    options =
        new Options(
            options.command(),
            filter,
            version,
            skipHooks,
            options.hookTimeout(),
            options.lockWait(),
            options.lockInherited(),
            options.asKamal(),
            options.image(),
            options.release());
    return this;
  }

  private SampleOptions with(
      Options.LockWait wait,
      boolean lockInherited,
      Set<Difference> asKamal,
      ReleaseSettings release) {
    options =
        new Options(
            options.command(),
            options.filter(),
            options.version(),
            options.skipHooks(),
            options.hookTimeout(),
            wait,
            lockInherited,
            asKamal,
            options.image(),
            release);
    return this;
  }
}
