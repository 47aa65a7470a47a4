package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.Verbosity;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows to which version of Kamal the plugin corresponds. {@code mvn -X kamal:version} shows the
 * plugin's own too, {@code mvn -q kamal:version} prints nothing else. Reads no configuration.
 *
 * <p>Example: {@code kamal version}.
 *
 * @since 1.0.0
 */
@Mojo(name = "version", requiresProject = false, threadSafe = true)
@Command(name = "version")
public final class VersionMojo extends GoalMojo {

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    if (verbosity(screen.verbosity()) == Verbosity.VERBOSE) {
      screen.lines().write(Level.DEBUG, "kamal-maven-plugin " + PluginVersion.own());
    }
    screen.lines().write(Level.RESULT, PluginVersion.KAMAL);
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }
}
