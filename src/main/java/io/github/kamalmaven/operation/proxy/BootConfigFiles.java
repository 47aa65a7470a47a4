package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ProxyBootConfig;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy's settings in files on the hosts, from the time before deploy.yml had {@code
 * proxy/run}.
 *
 * <p>{@code Kamal::Cli::Proxy#boot_config}. They count when the container is made the next time.
 */
public final class BootConfigFiles {
  /** What SCP gives to files that Kamal says nothing about. */
  private static final int MODE = 0640;

  private final DeployContext context;

  /** On the selected hosts. */
  public BootConfigFiles(DeployContext context) {
    this.context = context;
  }

  /** Writes the settings that are not the default, and removes the files of the others. */
  public void set(ProxyBootConfig config) {
    Batch batch = Batch.of(ProxyCommands.ensureDirectory());
    for (Map.Entry<String, Optional<String>> file : config.files().entrySet()) {
      String path = file.getKey();
      Optional<String> content = file.getValue();
      batch =
          content.isPresent()
              ? batch.upload(Upload.text(path, content.get(), MODE))
              : batch.attempt(ProxyBootConfig.remove(path));
    }
    perform(batch);
  }

  /** Shows what each host's proxy would be made with. */
  public void get() {
    context
        .ask(context.selection().proxyHosts(), session -> session.capture(ProxyBootConfig.read()))
        .forEach(
            (host, line) -> context.report().on(new Event.Printed("Host " + host + ": " + line)));
  }

  /** Removes the files; those of settings that are the default are not there. */
  public void reset() {
    Batch batch = Batch.EMPTY;
    for (CommandLine remove : ProxyBootConfig.reset()) {
      batch = batch.attempt(remove);
    }
    perform(batch);
  }

  private void perform(Batch batch) {
    context.on(context.selection().proxyHosts(), session -> session.perform(batch));
  }
}
