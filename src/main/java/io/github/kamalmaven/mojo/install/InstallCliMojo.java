package io.github.kamalmaven.mojo.install;

import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.cli.ClassPath;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Installs {@code kamal} as a program that runs without Maven and outside of projects. It gets a
 * copy of all it needs but Java.
 *
 * @since 1.0.0
 */
@Mojo(name = "install-cli", requiresProject = false, threadSafe = true)
public final class InstallCliMojo extends GoalMojo {

  /**
   * Directory that the program is written to; best one on your {@code PATH}. The default is {@code
   * ~/.local/bin}. Example: {@code /usr/local/bin}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.installDir")
  private @Nullable String installDir;

  /**
   * Directory for the program's jars; those of each version of the plugin are in a directory of
   * their own. The default is {@code ~/.local/share/kamal-maven-plugin}. Example: {@code
   * /usr/local/lib/kamal-maven-plugin}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.dataDir")
  private @Nullable String dataDir;

  /**
   * Overwrite a program of that name that somebody else installed. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.force", defaultValue = "false")
  private boolean force;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String pluginVersion = "";

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    if (!project().isExecutionRoot()) {
      screen.debug("Passed over: once is enough");
      return;
    }
    Map<String, String> environment = runner.here().wiring().environment();
    Path home = Path.of(System.getProperty("user.home"));
    Directories standard = Directories.of(home, environment);
    Directories directories = standard.changed(home, installDir, dataDir).ofVersion(pluginVersion);
    Program program = new Program(directories, pluginVersion, Jvm.ofThisProcess());
    program.checkPlace(force);
    program.copy(ClassPath.own());
    new QuickStart(program, runner.here().wiring()).prepare(screen);
    program.writeScripts();
    new Advice(directories, environment).tell(screen);
  }
}
