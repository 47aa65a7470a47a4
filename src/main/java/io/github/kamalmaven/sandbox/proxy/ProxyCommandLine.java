package io.github.kamalmaven.sandbox.proxy;

import io.github.kamalmaven.sandbox.proxy.ProxyService.State;
import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The {@code kamal-proxy} program. */
public final class ProxyCommandLine {

  private static final Set<String> FLAGS =
      Set.of(
          "tls",
          "tls-redirect",
          "tls-staging",
          "buffer",
          "buffer-requests",
          "buffer-responses",
          "forward-headers",
          "strip-path-prefix",
          "debug");

  private final KamalProxy proxy;
  private final String version;

  /**
   * A program that talks to a proxy.
   *
   * @param proxy the proxy
   * @param version what {@code kamal-proxy version} prints
   */
  public ProxyCommandLine(KamalProxy proxy, String version) {
    this.proxy = proxy;
    this.version = version;
  }

  /**
   * Runs a command.
   *
   * @param words its words after {@code kamal-proxy}
   * @param streams where it prints to
   * @return its exit status
   * @throws IOException if a stream is broken
   */
  public int run(List<String> words, Streams streams) throws IOException {
    Map<String, List<String>> options = new HashMap<>();
    List<String> arguments = parse(words, options);
    try {
      String command = arguments.isEmpty() ? "help" : arguments.get(0);
      String service = arguments.size() > 1 ? arguments.get(1) : "";
      switch (command) {
        case "deploy" -> deploy(service, options);
        case "remove", "rm" -> proxy.remove(service);
        case "stop" -> proxy.put(service, State.STOPPED, String.join("", list(options, "message")));
        case "pause" -> proxy.put(service, State.PAUSED, "");
        case "resume" -> proxy.put(service, State.RUNNING, "");
        case "rollout" -> rollout(arguments, options);
        case "list", "ls" -> streams.out().write(table().getBytes(StandardCharsets.UTF_8));
        case "version" -> streams.out().write((version + "\n").getBytes(StandardCharsets.UTF_8));
        case "help", "run" -> {}
        default ->
            throw new ProxyException("unknown command \"" + command + "\" for \"kamal-proxy\"");
      }
      return 0;
    } catch (ProxyException e) {
      streams.err().write(("Error: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
      return 1;
    }
  }

  private void deploy(String name, Map<String, List<String>> options) throws ProxyException {
    if (list(options, "target").isEmpty()) {
      throw new ProxyException("required flag(s) \"target\" not set");
    }
    List<String> paths = list(options, "path-prefix");
    ProxyService wanted =
        new ProxyService(
            name,
            list(options, "target").get(0),
            list(options, "host"),
            paths.isEmpty() ? List.of("/") : paths,
            State.RUNNING,
            "",
            options);
    proxy.deploy(wanted, timeout(options));
  }

  private void rollout(List<String> arguments, Map<String, List<String>> options)
      throws ProxyException {
    String service = arguments.size() > 2 ? arguments.get(2) : "";
    String verb = arguments.size() > 1 ? arguments.get(1) : "";
    switch (verb) {
      case "deploy" -> {
        if (list(options, "target").isEmpty()) {
          throw new ProxyException("required flag(s) \"target\" not set");
        }
        proxy.rollOut(service, list(options, "target").get(0), timeout(options));
      }
      case "set" -> {
        List<String> percent = list(options, "percent");
        if (percent.isEmpty() && list(options, "list").isEmpty()) {
          throw new ProxyException(
              "at least one of the flags in the group [percent list] is required");
        }
        List<String> values =
            list(options, "list").stream().flatMap(it -> Stream.of(it.split(",", -1))).toList();
        proxy.split(service, percent.isEmpty() ? 0 : Integer.parseInt(percent.get(0)), values);
      }
      case "stop" -> proxy.stopRollout(service);
      default -> throw new ProxyException("unknown command \"" + verb + "\" for \"rollout\"");
    }
  }

  private static Duration timeout(Map<String, List<String>> options) {
    List<String> timeout = list(options, "deploy-timeout");
    String seconds = timeout.isEmpty() ? "30" : timeout.get(0).replaceFirst("s$", "");
    return Duration.ofSeconds(seconds.matches("[0-9]+") ? Long.parseLong(seconds) : 30);
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    String row = "%-16s %-24s %-8s %-20s %-8s %s%n".replace("%n", "\n");
    table.append(String.format(row, "Service", "Host", "Path", "Target", "State", "TLS"));
    for (ProxyService service : proxy.services().values()) {
      String hosts = service.hosts().isEmpty() ? "*" : String.join(",", service.hosts());
      table.append(
          String.format(
              row,
              service.name(),
              hosts,
              String.join(",", service.paths()),
              service.target(),
              service.state().name().toLowerCase(Locale.ROOT),
              service.options().containsKey("tls") ? "yes" : "no"));
    }
    return table.toString();
  }

  private static List<String> parse(List<String> words, Map<String, List<String>> options) {
    List<String> arguments = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i);
      if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        String value = equals < 0 ? "true" : word.substring(equals + 1);
        if (equals < 0 && !FLAGS.contains(name) && i + 1 < words.size()) {
          i++;
          value = words.get(i);
        }
        options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      } else {
        arguments.add(word);
      }
      i++;
    }
    return arguments;
  }

  private static List<String> list(Map<String, List<String>> options, String name) {
    return options.getOrDefault(name, List.of());
  }
}
