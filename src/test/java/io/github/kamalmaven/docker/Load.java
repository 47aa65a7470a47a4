package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream of requests to the web hosts, from when it is made until it is ended: 10,000 at least.
 */
final class Load implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private Load(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  /** Begins, and returns when the first request was answered. */
  static Load on(Lab lab) {
    List<String> words =
        new ArrayList<>(
            List.of(
                lab.load().toString(), "-clients", "4", "-at-least", "10000", "-at-most", "4m"));
    lab.webHosts().forEach(host -> words.add("http://" + host.address() + "/version"));
    try {
      Load load = new Load(new ProcessBuilder(words).redirectErrorStream(true).start());
      assertThat(load.lines.readLine()).isEqualTo("ready");
      return load;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends it.
   *
   * @return what the program wrote: failures, the sums, and how often each version answered
   */
  List<String> end() {
    try {
      process.getOutputStream().close();
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
