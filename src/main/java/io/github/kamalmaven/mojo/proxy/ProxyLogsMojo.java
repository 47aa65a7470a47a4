package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.options.LogsMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyLogs;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows what kamal-proxy has logged.
 *
 * <p>Example: {@code kamal proxy logs --since 10m --grep 502}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-logs", requiresProject = false, threadSafe = true)
@Command(name = "proxy logs")
public final class ProxyLogsMojo extends LogsMojo {

  @Override
  protected void run(DeployContext context) {
    ProxyLogs logs = new ProxyLogs(context, query());
    if (follows()) {
      logs.follow();
    } else {
      logs.run();
    }
  }
}
