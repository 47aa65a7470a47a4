package io.github.kamalmaven.ssh.route;

import io.github.kamalmaven.ssh.route.Destination.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Local processes whose standard input and output lead to a host: {@code ssh.proxy_command}. */
public final class ProxyCommands {
  private final ControlMachine machine;
  private final ThreadFactory threads;
  private final Notes notes;

  /**
   * @param machine where they run
   * @param threads carry their output
   * @param notes hears what they say on standard error
   */
  public ProxyCommands(ControlMachine machine, ThreadFactory threads, Notes notes) {
    this.machine = machine;
    this.threads = threads;
    this.notes = notes;
  }

  /** Starts the process. */
  Socket start(Route.Command command, Destination target) {
    List<String> words = new ArrayList<>(machine.shell());
    words.add(target.expand(command.template()));
    try {
      Process process = new ProcessBuilder(words).directory(machine.directory().toFile()).start();
      TimedPipe pipe = new TimedPipe();
      threads.newThread(() -> pump(process, pipe)).start();
      threads.newThread(() -> listen(process, target.host())).start();
      return new StreamSocket(pipe, process.getOutputStream(), () -> end(process));
    } catch (IOException e) {
      throw Unreachable.noProxy(target, words.get(words.size() - 1), e);
    }
  }

  private static void pump(Process process, TimedPipe pipe) {
    try (OutputStream sink = pipe.sink()) {
      process.getInputStream().transferTo(sink);
    } catch (IOException ended) {
      // The end of the pipe says so to the reader.
    }
  }

  private void listen(Process process, String host) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        notes.note(host, "proxy command: " + line);
      }
    } catch (IOException ended) {
      // There is nothing more to hear.
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
