package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.secret.VaultTools;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An adapter with the program of its vault in front of the {@code PATH}: a script that notes how it
 * is called and answers what the test says.
 */
final class VaultFixture {
  final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  private final Path directory;
  private final SecretAdapter adapter;
  private final Map<String, String> environment = new HashMap<>();
  private final StringBuilder cases = new StringBuilder();
  private boolean attended;
  private Optional<String> account = Optional.empty();
  private Optional<String> from = Optional.empty();
  private int answers;

  VaultFixture(Path directory, SecretAdapter adapter) {
    this.directory = directory;
    this.adapter = adapter;
    environment.put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
  }

  VaultFixture account(String name) {
    account = Optional.of(name);
    return this;
  }

  VaultFixture from(String place) {
    from = Optional.of(place);
    return this;
  }

  VaultFixture variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Somebody sits in front of the terminal. */
  VaultFixture attended() {
    attended = true;
    return this;
  }

  /** What the program answers when it is called with exactly these arguments. */
  VaultFixture answer(String arguments, String output) {
    return answer(arguments, output, 0);
  }

  VaultFixture fail(String arguments) {
    return answer(arguments, "", 1);
  }

  /** Answers that come one after the other, the last one again and again. */
  VaultFixture answers(String arguments, String... outputs) {
    String counter = directory.resolve("count-" + answers++).toString();
    StringBuilder body = new StringBuilder();
    body.append("echo x >> '%s'\n".formatted(counter));
    body.append("case $(wc -l < '%s' | tr -d ' ') in\n".formatted(counter));
    for (int i = 0; i < outputs.length; i++) {
      String number = i + 1 < outputs.length ? String.valueOf(i + 1) : "*";
      body.append("%s) cat '%s';;\n".formatted(number, file(outputs[i])));
    }
    return script(arguments, body.append("esac").toString());
  }

  VaultFixture answer(String arguments, String output, int exit) {
    return script(arguments, "cat '%s'; exit %d".formatted(file(output), exit));
  }

  /** What a shell does when the program is called with exactly these arguments. */
  VaultFixture script(String arguments, String body) {
    cases.append("'%s')\n%s\n;;\n".formatted(arguments.replace("'", "'\\''"), body));
    return this;
  }

  /** Puts the program in its place; calls that were not foreseen fail. */
  VaultFixture as(String program) {
    String log = calls().toString();
    return write(
        "bin/" + program,
        """
        #!/bin/sh
        echo "$*" >> '%s'
        case "$*" in
        %s*) echo "not foreseen: $*" >&2; exit 99;;
        esac
        """
            .formatted(log, cases));
  }

  Map<String, String> fetch(String... names) {
    LocalProcesses local = new LocalProcesses(new PosixShell("sh"), directory, environment);
    VaultTools tools = new VaultTools(local, directory, environment, events::add, attended);
    return adapter.fetch(new SecretRequest(List.of(names), account, from), tools);
  }

  /** How the program was called so far. */
  List<String> called() {
    try {
      return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  VaultFixture write(String name, String text) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      file.toFile().setExecutable(true);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(String text) {
    String name = "answer-" + answers++;
    write(name, text);
    return directory.resolve(name);
  }

  private Path calls() {
    return directory.resolve("calls");
  }
}
