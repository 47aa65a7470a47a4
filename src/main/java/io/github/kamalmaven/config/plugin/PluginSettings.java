package io.github.kamalmaven.config.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * Settings that only this plugin has, each absent where nothing was said.
 *
 * @param hooks Maven coordinates of an artifact that brings hooks
 * @param hookTimeout how long one hook may take
 * @param lockWait whether to wait while somebody else holds the lock
 * @param lockWaitTimeout for how long
 * @param lockWaitInterval between two attempts
 * @param registrySettings id of the server in Maven's settings whose user logs in to the registry
 * @param ssh how SSH is spoken
 * @param builder what gets the image into the registry
 * @param jib what images are to be like that Jib makes
 * @param parity where to behave exactly as Kamal does: names separated by commas, or {@code all}
 * @param image how images come to be
 * @param release what happens around the moment at which a version begins to serve
 * @param traces where traces of runs are sent: a URL, {@code environment} or {@code none}
 */
public record PluginSettings(
    Optional<String> hooks,
    Optional<Duration> hookTimeout,
    Optional<Boolean> lockWait,
    Optional<Duration> lockWaitTimeout,
    Optional<Duration> lockWaitInterval,
    Optional<String> registrySettings,
    SshSettings ssh,
    Optional<BuilderName> builder,
    JibSettings jib,
    Optional<String> parity,
    ImageSettings image,
    ReleaseSettings release,
    Optional<String> traces) {
  /** Nothing was said. */
  public static final PluginSettings NONE =
      new PluginSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SshSettings.NONE,
          Optional.empty(),
          JibSettings.NONE,
          Optional.empty(),
          ImageSettings.NONE,
          ReleaseSettings.NONE,
          Optional.empty());

  /** The same with other settings about the moment at which a version begins to serve. */
  public PluginSettings with(ReleaseSettings other) {
    return new PluginSettings(
        hooks,
        hookTimeout,
        lockWait,
        lockWaitTimeout,
        lockWaitInterval,
        registrySettings,
        ssh,
        builder,
        jib,
        parity,
        image,
        other,
        traces);
  }

  /** These, and where they say nothing, others. */
  public PluginSettings over(PluginSettings others) {
    return new PluginSettings(
        hooks.or(others::hooks),
        hookTimeout.or(others::hookTimeout),
        lockWait.or(others::lockWait),
        lockWaitTimeout.or(others::lockWaitTimeout),
        lockWaitInterval.or(others::lockWaitInterval),
        registrySettings.or(others::registrySettings),
        ssh.over(others.ssh()),
        builder.or(others::builder),
        jib.over(others.jib()),
        parity.or(others::parity),
        image.over(others.image()),
        release.over(others.release()),
        traces.or(others::traces));
  }
}
