package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.options.BuildingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.doctor.Doctor;
import io.github.kamalmaven.operation.doctor.NameService;
import io.github.kamalmaven.operation.doctor.Severity;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Looks for what would keep a deploy from going well, here and on all hosts at once: each finding
 * with its cause and what to do. Changes nothing.
 *
 * <p>Example: {@code kamal doctor --fail-on warning}.
 *
 * @since 1.0.0
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
@Command(name = "doctor")
public final class DoctorMojo extends BuildingMojo {
  /**
   * Expect an image that was pushed before: what a build needs is not looked at. {@code true} or
   * {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipPush", defaultValue = "false")
  @Option(names = {"-P", "--skip-push"})
  private boolean skipPush;

  /**
   * Which findings make the goal fail: {@code error} (those that keep a deploy from going well),
   * {@code warning} (all) or {@code never}. Example: {@code warning}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.failOn", defaultValue = "error")
  @Option(names = "--fail-on")
  private String failOn = "error";

  @Override
  protected void run(DeployContext context) {
    Optional<Severity> least = Severity.least(failOn);
    var diagnosis = new Doctor(context, options(skipPush, false), NameService.SYSTEM).run();
    diagnosis.tell(context.report());
    diagnosis.require(least);
  }
}
