package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.doctor.Severity;
import io.github.kamalmaven.operation.status.Status;
import io.github.kamalmaven.operation.status.StatusForm;
import io.github.kamalmaven.report.Event;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows what runs on the hosts, and in what it differs from the configuration: versions,
 * environments, options, volumes, accessories, and what kamal-proxy was told. Looks at all hosts at
 * once and changes nothing. {@code mvn -q kamal:status} prints nothing else. Kamal itself does not
 * have it.
 *
 * <p>Example: {@code kamal status --format json --fail-on never}.
 *
 * @since 1.0.0
 */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
@Command(name = "status")
public final class StatusMojo extends KamalMojo {

  /**
   * How the status is written: {@code text} (for people) or {@code json} (for programs). Example:
   * {@code json}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.statusFormat", defaultValue = "text")
  @Option(names = "--format")
  private String format = "text";

  /**
   * Which findings make the goal fail: {@code error} (what runs differs from the configuration, or
   * does not run), {@code warning} (all) or {@code never}. Example: {@code never}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.failOn", defaultValue = "error")
  @Option(names = "--fail-on")
  private String failOn = "error";

  @Override
  protected void run(DeployContext context) {
    StatusForm form = StatusForm.named(format);
    Optional<Severity> least = Severity.least(failOn);
    var drifts = new Status(context).run();
    context.report().on(new Event.Printed(form.write(drifts)));
    drifts.require(least);
  }
}
