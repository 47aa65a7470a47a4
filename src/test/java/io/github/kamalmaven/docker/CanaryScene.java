package io.github.kamalmaven.docker;

import io.github.kamalmaven.canary.Canaries;
import io.github.kamalmaven.canary.Finds;
import io.github.kamalmaven.canary.Needles;
import io.github.kamalmaven.canary.ProcessWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A shop with forty secrets, everything it does, and the search for them afterwards. */
final class CanaryScene implements AutoCloseable {
  /** Where hosts keep files that outlive a deploy. */
  private static final String PLACES = "/root /home /tmp /var/tmp /var/log /etc /run/user";

  private final Lab lab;
  private final Shop shop;
  private final Path aside;
  private final List<Path> outputs = new ArrayList<>();
  private final ProcessWatch watch;

  CanaryScene(Lab lab, Shop shop) {
    this.lab = lab;
    this.shop = shop;
    this.aside =
        Trees.create(shop.directory().resolveSibling(shop.directory().getFileName() + "-aside"));
    Trees.delete(aside);
    Trees.create(aside.resolve("tmp"));
    shop.alsoDeployYml(
            """
            env:
              secret: [%s]
            output:
              file: {path: log/kamal}
            """
                .formatted(Canaries.names()))
        .alsoSecrets(Canaries.secretsFile());
    shop.environment().putAll(Canaries.environment());
    this.watch = new ProcessWatch();
  }

  /** Runs a command line to its end. */
  int kamal(String... words) {
    return start(words).await();
  }

  /** Starts a command line. */
  KamalProcess start(String... words) {
    Path output = aside.resolve("output-" + outputs.size() + ".txt");
    outputs.add(output);
    return KamalProcess.start(shop, output, aside.resolve("tmp"), words);
  }

  /** Sends a signal once something has happened; the test's own time limit ends a vain wait. */
  int endOnce(KamalProcess process, String signal, BooleanSupplier happened) {
    while (!happened.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new AssertionError("It has ended before:\n" + process.output());
      }
      Thread.onSpinWait();
    }
    return process.signal(signal).await();
  }

  /** Takes note of what another program has written. */
  void heard(Run run) {
    Path output = aside.resolve("output-" + outputs.size() + ".txt");
    Trees.write(output, run.out() + run.err());
    outputs.add(output);
  }

  /** All that was written to the screen. */
  String told() {
    return outputs.stream().map(Trees::read).collect(Collectors.joining("\n"));
  }

  /**
   * Every command line that some user of the machine or of a host could have read, but those with
   * which others use other labs of this machine: the password is the same, the registry is not.
   */
  List<String> commandLines() {
    return watch.commandLines().stream()
        .filter(
            line ->
                !line.contains(lab.fact("REGISTRY_PASSWORD"))
                    || line.contains(lab.fact("REGISTRY")))
        .sorted()
        .toList();
  }

  /** What was found anywhere but where it belongs. */
  List<String> finds() throws InterruptedException {
    watch.close();
    Finds finds = new Finds(Needles.ofAll(lab.fact("REGISTRY_PASSWORD")));
    commandLines().forEach(line -> finds.text("process list", line));
    outputs.forEach(output -> finds.text(output.toString(), Trees.read(output)));
    finds.tree(shop.directory(), this::belongs);
    finds.tree(aside.resolve("tmp"), this::belongs);
    finds.tree(lab.control().home(), this::belongs);
    lab.hosts().forEach(host -> finds.text(host.name(), foundOn(host)));
    Trees.write(
        aside.resolve("looked.txt"),
        "%s, %d hosts, %d samples of %d command lines%n"
            .formatted(
                finds.looked(), lab.hosts().size(), watch.samples(), watch.commandLines().size()));
    return finds.found();
  }

  /**
   * The secrets file itself, also in the clone that an image is built from if somebody commits it,
   * and what Docker keeps of a login, which is its own doing.
   */
  private boolean belongs(Path file) {
    return file.endsWith(".kamal/secrets")
        || file.equals(lab.control().home().resolve(".docker/config.json"));
  }

  /** The lines with secrets in files of a host, but in env files and Docker's own login. */
  private String foundOn(LabHost host) {
    String patterns =
        Needles.ofAll(lab.fact("REGISTRY_PASSWORD")).texts().stream()
            .map(text -> "-e '" + text + "'")
            .collect(Collectors.joining(" "));
    return host.sh(
        "grep -raF %s %s 2>/dev/null".formatted(patterns, PLACES)
            + " | grep -av '^/root/.kamal/apps/shop/env/roles/[a-z]*\\.env:'"
            + " | grep -av '^/root/.docker/config.json:'; true");
  }

  @Override
  public void close() {
    watch.close();
  }
}
