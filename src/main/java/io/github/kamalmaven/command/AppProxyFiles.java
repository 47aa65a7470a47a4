package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;

/**
 * The app's files that the proxy reads: error pages and certificates.
 *
 * <p>{@code Kamal::Commands::App::ErrorPages} and {@code App::Proxy}.
 */
public final class AppProxyFiles {
  private final AppPaths paths;

  /** The files of one deployment. */
  public AppProxyFiles(Deployment deployment) {
    this.paths = new AppPaths(deployment);
  }

  /** Makes the directory of the error pages. */
  public CommandLine createErrorPagesDirectory() {
    return CommandLine.of("mkdir", "-p", paths.errorPages());
  }

  /** Removes the error pages of all other versions. */
  public CommandLine cleanUpErrorPages(Version version) {
    return CommandLine.of("find", paths.errorPages(), "-mindepth", "1", "-maxdepth", "1")
        .plus("!", "-name", version.name())
        .plus("-exec", "rm", "-rf", "{}", "+");
  }

  /** Makes the directory of a role's own certificate. */
  public CommandLine createTlsDirectory(Role role) {
    return CommandLine.of("mkdir", "-p", paths.tls(role));
  }

  /** Removes all of these files. */
  public CommandLine remove() {
    return CommandLine.of("rm", "-r", paths.proxyApp());
  }
}
