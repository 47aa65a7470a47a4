package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.audit.ShowAudit;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows what was done on the hosts, by whom and when.
 *
 * <p>Example: {@code kamal audit --hosts web-1.example.com}.
 *
 * @since 1.0.0
 */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
@Command(name = "audit")
public final class AuditMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ShowAudit(context).run();
  }
}
