package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.SettingsServers;

/** Chooses how hosts are reached: over SSH, or in a rehearsal or test by other ways. */
@FunctionalInterface
public interface Transport {

  /**
   * The way to a deployment's hosts; nothing is connected yet.
   *
   * @param place the deployment's
   * @param deployment whose hosts are meant
   * @param secrets the secrets it names
   * @param report hears what the transport has to say
   */
  Connector to(Place place, Deployment deployment, Secrets secrets, Report report);

  /** Hosts will be reached as soon as the configuration is read: the time between may be used. */
  default void expect() {}

  /** The same, where Maven's settings say something about hosts. */
  default Transport with(SettingsServers servers) {
    return this;
  }
}
