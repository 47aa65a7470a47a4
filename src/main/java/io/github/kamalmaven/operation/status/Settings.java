package io.github.kamalmaven.operation.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Which settings of a container are not those that it would be given now. Options that are not
 * known here, and what only the host's shell could tell, count as equal.
 */
final class Settings {
  private static final Optional<String> NONE = Optional.of("");
  private static final Optional<String> ZERO = Optional.of("0");
  private static final Optional<String> HOST = Optional.empty();

  private static final List<Setting> ALL =
      List.of(
          Setting.restart("restart", "/host/RestartPolicy"),
          Setting.ports("publish", "/host/PortBindings"),
          Setting.bytes("memory", "/host/Memory", ZERO),
          Setting.bytes("memory-reservation", "/host/MemoryReservation", ZERO),
          Setting.bytes("memory-swap", "/host/MemorySwap", HOST),
          Setting.bytes("shm-size", "/host/ShmSize", HOST),
          Setting.processors("cpus", "/host/NanoCpus"),
          Setting.text("cpu-shares", "/host/CpuShares", ZERO),
          Setting.text("cpuset-cpus", "/host/CpusetCpus", NONE),
          Setting.text("pids-limit", "/host/PidsLimit", HOST),
          Setting.toggle("privileged", "/host/Privileged"),
          Setting.toggle("read-only", "/host/ReadonlyRootfs"),
          Setting.toggle("init", "/host/Init"),
          Setting.text("pid", "/host/PidMode", NONE),
          Setting.list("cap-add", "/host/CapAdd", Setting::capability),
          Setting.list("cap-drop", "/host/CapDrop", Setting::capability),
          Setting.list("add-host", "/host/ExtraHosts", Setting::hostEntry),
          Setting.list("dns", "/host/Dns", UnaryOperator.identity()),
          Setting.list("group-add", "/host/GroupAdd", UnaryOperator.identity()),
          Setting.text("log-driver", "/host/LogConfig/Type", HOST),
          Setting.text("health-cmd", "/healthcheck/Test/1", HOST),
          Setting.text("user", "/user", HOST),
          Setting.text("workdir", "/workdir", HOST),
          Setting.text("stop-signal", "/stopSignal", HOST));

  /** What a container has from its image if it is not told otherwise. */
  private static final Pattern OF_IMAGE = Pattern.compile("user|workdir|stop-signal");

  /** A range of ports stands for several. */
  private static final Pattern RANGE = Pattern.compile(".*\\d-\\d.*");

  /** What may hold a password. */
  private static final Pattern HIDDEN = Pattern.compile("health-cmd");

  private final DockerRun run;
  private final Facts container;
  private final Facts image;

  /** Of a container, and what is known of its image. */
  Settings(DockerRun run, Facts container, Facts image) {
    this.run = run;
    this.container = container;
    this.image = image;
  }

  /** What differs. */
  List<Discrepancy> differences() {
    List<Discrepancy> all = new ArrayList<>();
    ALL.forEach(setting -> compare(setting).ifPresent(all::add));
    logOptions().ifPresent(all::add);
    return all;
  }

  private Optional<Discrepancy> compare(Setting setting) {
    List<String> given = run.all(setting.option());
    boolean told = run.knows(setting.option()) && given.stream().noneMatch(this::isRange);
    Optional<String> wanted =
        given.isEmpty() ? absent(setting) : Optional.of(setting.wanted().apply(given));
    String found = setting.found().apply(container.at(setting.path()));
    return wanted
        .filter(it -> told && !it.equals(found))
        .map(it -> differs(setting.option(), found, it));
  }

  private boolean isRange(String value) {
    return !run.all("publish").isEmpty()
        && run.all("publish").contains(value)
        && RANGE.matcher(value).matches();
  }

  private Optional<String> absent(Setting setting) {
    return OF_IMAGE.matcher(setting.option()).matches() && !image.node().isMissingNode()
        ? Optional.of(image.text(setting.path()))
        : setting.absent();
  }

  private static Discrepancy differs(String option, String found, String wanted) {
    String text =
        HIDDEN.matcher(option).matches()
            ? "--%s differs".formatted(option)
            : "--%s is %s".formatted(option, Wording.instead(found, wanted));
    return new Discrepancy(Drift.OPTIONS, text);
  }

  /** Docker adds the host's own, so that only those that are given are looked at. */
  private Optional<Discrepancy> logOptions() {
    for (String option : run.knows("log-opt") ? run.all("log-opt") : List.<String>of()) {
      String[] pair = option.split("=", 2);
      String found = container.at("/host/LogConfig/Config").path(pair[0]).asText("");
      if (pair.length == 2 && !found.equals(pair[1])) {
        return Optional.of(
            new Discrepancy(Drift.OPTIONS, "--log-opt %s differs".formatted(pair[0])));
      }
    }
    return Optional.empty();
  }
}
