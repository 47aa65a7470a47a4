package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.shell.LiteralWords.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A container beside what it would be if it was made now.
 *
 * @param run how it would be made
 * @param facts what it is
 * @param image what its image is
 */
record Container(DockerRun run, Facts facts, Facts image) {

  /** In what they differ, besides their environments. */
  List<Discrepancy> differences() {
    List<Discrepancy> all = new ArrayList<>();
    image(all);
    command(all);
    network(all);
    volumes(all);
    labels(all);
    all.addAll(new Settings(run, facts, image).differences());
    return all;
  }

  private void image(List<Discrepancy> all) {
    String found = facts.text("/image");
    run.image()
        .filter(wanted -> wanted.known() && !wanted.text().equals(found))
        .ifPresent(
            wanted ->
                all.add(
                    new Discrepancy(
                        Drift.IMAGE, "its image is %s, not %s".formatted(found, wanted.text()))));
  }

  /** Without the words: there may be a password among them. */
  private void command(List<Discrepancy> all) {
    Optional<String> entry = run.last("entrypoint");
    if (run.knows("entrypoint") && !entry.equals(Optional.of(""))) {
      List<String> wanted = entry.map(List::of).orElse(image.texts("/entrypoint"));
      boolean known = entry.isPresent() || !image.node().isMissingNode();
      if (known && !wanted.equals(facts.texts("/entrypoint"))) {
        all.add(new Discrepancy(Drift.COMMAND, "its entrypoint differs"));
      }
    }
    List<String> words = run.command().stream().map(Literal::text).toList();
    boolean own = !words.isEmpty() || entry.isPresent();
    boolean known = own || !image.node().isMissingNode();
    List<String> wanted = own ? words : image.texts("/cmd");
    if (known && run.knowsCommand() && !wanted.equals(facts.texts("/cmd"))) {
      all.add(new Discrepancy(Drift.COMMAND, "its command differs"));
    }
  }

  /** Of several networks, Docker tells the first one here. */
  private void network(List<Discrepancy> all) {
    String found = facts.text("/host/NetworkMode");
    run.first("network")
        .filter(wanted -> run.knows("network") && !wanted.startsWith("container:"))
        .filter(wanted -> !wanted.equals(found))
        .ifPresent(
            wanted ->
                all.add(
                    new Discrepancy(
                        Drift.NETWORK, "its network is %s, not %s".formatted(found, wanted))));
  }

  private void volumes(List<Discrepancy> all) {
    if (!run.knows("volume")) {
      return;
    }
    Set<String> wanted = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    for (String volume : run.all("volume")) {
      if (volume.contains(":")) {
        wanted.add(volume);
      } else if (!facts.names("/volumes").contains(volume)) {
        missing.add(volume);
      }
    }
    Set<String> extra = new TreeSet<>(facts.texts("/host/Binds"));
    missing.addAll(wanted);
    missing.removeAll(extra);
    extra.removeAll(wanted);
    tell(all, Drift.VOLUMES, "volume", missing, extra);
  }

  /** An image's labels are its containers' too. */
  private void labels(List<Discrepancy> all) {
    Map<String, String> wanted = new HashMap<>();
    for (String label : run.all("label")) {
      String[] pair = label.split("=", 2);
      wanted.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    Set<String> missing = new TreeSet<>();
    wanted.forEach(
        (key, value) -> {
          if (!value.equals(facts.at("/labels").path(key).asText(null))) {
            missing.add(key);
          }
        });
    Set<String> extra = new TreeSet<>(facts.names("/labels"));
    extra.removeAll(wanted.keySet());
    extra.removeAll(new HashSet<>(image.names("/labels")));
    extra.removeIf(label -> label.startsWith("desktop.docker.io/"));
    extra.remove(AppRun.CANARY);
    if (image.node().isMissingNode()) {
      extra.clear();
    }
    if (run.knows("label") && run.all("label-file").isEmpty()) {
      tell(all, Drift.LABELS, "label", missing, extra);
    }
  }

  private static void tell(
      List<Discrepancy> all, Drift drift, String what, Set<String> missing, Set<String> extra) {
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("it lacks the %s %s".formatted(what, String.join(", ", missing)));
    }
    if (!extra.isEmpty()) {
      parts.add("it has the %s %s besides".formatted(what, String.join(", ", extra)));
    }
    if (!parts.isEmpty()) {
      all.add(new Discrepancy(drift, String.join("; ", parts)));
    }
  }
}
