package io.github.kamalmaven.sandbox.docker.fact;

import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import io.github.kamalmaven.sandbox.docker.template.Nil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a container was told about its host: {@code HostConfig}. */
final class HostConfigFacts {
  private static final String UNITS = "bkmgt";

  private final ContainerSpec spec;

  private HostConfigFacts(ContainerSpec spec) {
    this.spec = spec;
  }

  static Fields of(ContainerSpec spec) {
    return new HostConfigFacts(spec).fields();
  }

  private Fields fields() {
    return new Fields("container.HostConfig")
        .with("Binds", spec.all("volume").stream().filter(it -> it.contains(":")).toList())
        .with("LogConfig", logging())
        .with("NetworkMode", spec.all("network").stream().findFirst().orElse("bridge"))
        .with("PortBindings", ports())
        .with("RestartPolicy", restart())
        .with("CapAdd", capabilities("cap-add"))
        .with("CapDrop", capabilities("cap-drop"))
        .with("Dns", spec.all("dns"))
        .with("ExtraHosts", listOrNull("add-host"))
        .with("GroupAdd", listOrNull("group-add"))
        .with("PidMode", spec.setting("pid", ""))
        .with("Privileged", on("privileged"))
        .with("ReadonlyRootfs", on("read-only"))
        .with("Init", on("init") ? true : Nil.NIL)
        .with("ShmSize", bytes("shm-size", 67_108_864))
        .with("CpuShares", Long.valueOf(spec.setting("cpu-shares", "0")))
        .with("CpusetCpus", spec.setting("cpuset-cpus", ""))
        .with("NanoCpus", processors())
        .with("Memory", bytes("memory", 0))
        .with("MemoryReservation", bytes("memory-reservation", 0))
        .with("MemorySwap", bytes("memory-swap", 2 * bytes("memory", 0)))
        .with("PidsLimit", spec.all("pids-limit").isEmpty() ? Nil.NIL : bytes("pids-limit", 0));
  }

  private Fields logging() {
    Map<String, Object> options = new TreeMap<>();
    for (String option : spec.all("log-opt")) {
      String[] pair = option.split("=", 2);
      options.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    return new Fields("container.LogConfig")
        .with("Type", spec.setting("log-driver", "json-file"))
        .with("Config", options);
  }

  private Fields restart() {
    String[] policy = spec.setting("restart", "no").split(":", 2);
    return new Fields("container.RestartPolicy")
        .with("Name", policy[0])
        .with("MaximumRetryCount", policy.length == 2 ? Integer.parseInt(policy[1]) : 0);
  }

  private Map<String, Object> ports() {
    Map<String, Object> bindings = new TreeMap<>();
    for (String publish : spec.all("publish")) {
      String[] parts = publish.split(":(?![^\\[]*\\])", -1);
      String inside = parts[parts.length - 1];
      String port = parts.length > 1 ? parts[parts.length - 2] : "";
      String address = parts.length > 2 ? parts[0].replaceAll("[\\[\\]]", "") : "";
      Object binding = new Fields("nat.PortBinding").with("HostIp", address).with("HostPort", port);
      List<Object> all = new ArrayList<>();
      String key = inside.contains("/") ? inside : inside + "/tcp";
      if (bindings.get(key) instanceof List<?> before) {
        all.addAll(before);
      }
      all.add(binding);
      bindings.put(key, all);
    }
    return bindings;
  }

  private Object capabilities(String option) {
    List<String> names =
        spec.all(option).stream()
            .map(it -> "CAP_" + it.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""))
            .sorted()
            .toList();
    return names.isEmpty() ? Nil.NIL : names;
  }

  private Object listOrNull(String option) {
    return spec.all(option).isEmpty() ? Nil.NIL : spec.all(option);
  }

  private boolean on(String option) {
    return spec.setting(option, "false").equals("true");
  }

  private long processors() {
    return new BigDecimal(spec.setting("cpus", "0")).movePointRight(9).longValue();
  }

  private long bytes(String option, long otherwise) {
    String text = spec.setting(option, "").toLowerCase(Locale.ROOT).replaceFirst("i?b$", "");
    if (text.isEmpty()) {
      return otherwise;
    }
    int unit = Math.max(0, UNITS.indexOf(text.charAt(text.length() - 1)));
    String digits = text.replaceFirst("[a-z]$", "");
    return digits.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(digits).multiply(BigDecimal.valueOf(1L << (10 * unit))).longValue()
        : otherwise;
  }
}
