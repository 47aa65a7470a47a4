package io.github.kamalmaven.mojo.session;

import io.github.kamalmaven.config.plugin.SshSettings;
import io.github.kamalmaven.config.plugin.SshTransportName;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every goal that say how SSH is spoken. */
public abstract class SshOptions extends AbstractMojo {
  /**
   * Refuse hosts whose SSH keys are not in {@code ~/.ssh/known_hosts}, instead of recording them at
   * the first connection; a host whose key has changed is always refused. {@code true} or {@code
   * false}; the default is {@code x-maven: {strictHostKeys: …}} of the configuration, then {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.strictHostKeys")
  @Option(names = "--strict-host-keys")
  private @Nullable Boolean strictHostKeys;

  /**
   * What speaks SSH: {@code java} (the plugin itself) or {@code system} (your own {@code ssh}, for
   * hardware keys, PKCS#11, Kerberos and whatever else only it can do; it logs in once per host).
   * The default is {@code x-maven: {sshTransport: …}} of the configuration, then {@code java}.
   * Example: {@code system}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.sshTransport")
  @Option(names = "--ssh-transport")
  private @Nullable String sshTransport;

  /**
   * What they say.
   *
   * @param commandTimeout how long a command on a host may say nothing, if somebody said
   */
  protected final SshSettings ssh(Optional<Duration> commandTimeout) {
    return new SshSettings(
        Optional.ofNullable(strictHostKeys),
        Optional.ofNullable(sshTransport).map(SshTransportName::named),
        commandTimeout);
  }
}
