package io.github.kamalmaven.operation.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An option of {@code docker run} that shows in what Docker tells of the container.
 *
 * @param option its name
 * @param path where it shows
 * @param wanted reads what the option is given
 * @param found reads what the container has
 * @param absent what a container without the option has; nothing if that is up to the host
 */
record Setting(
    String option,
    String path,
    Function<List<String>, String> wanted,
    Function<JsonNode, String> found,
    Optional<String> absent) {
  private static final long NANO = 1_000_000_000L;

  /** A text. */
  static Setting text(String option, String path, Optional<String> absent) {
    return new Setting(option, path, Setting::last, node -> node.asText(""), absent);
  }

  /** A switch. */
  static Setting toggle(String option, String path) {
    return new Setting(
        option, path, Setting::last, node -> "" + node.asBoolean(false), Optional.of("false"));
  }

  /** A number of bytes. */
  static Setting bytes(String option, String path, Optional<String> absent) {
    return new Setting(
        option,
        path,
        values -> ByteSize.parse(last(values)).map(ByteSize::told).orElse(last(values)),
        node -> ByteSize.told(node.asLong(0)),
        absent);
  }

  /** A number of processors. */
  static Setting processors(String option, String path) {
    return new Setting(
        option,
        path,
        values -> last(values).matches("\\d+(\\.\\d+)?") ? plain(last(values)) : last(values),
        node -> plain(Double.toString((double) node.asLong(0) / NANO)),
        Optional.of("0"));
  }

  /** A list whose order does not matter. */
  static Setting list(String option, String path, UnaryOperator<String> form) {
    return new Setting(
        option, path, values -> joined(values, form), node -> joined(items(node), form), EMPTY);
  }

  /** Ports: a list of addresses and ports by the container's port. */
  static Setting ports(String option, String path) {
    return new Setting(
        option,
        path,
        values -> joined(values, Setting::publication),
        node -> joined(bindings(node), UnaryOperator.identity()),
        EMPTY);
  }

  /** When a container is started again: a name, and a number of attempts. */
  static Setting restart(String option, String path) {
    return new Setting(
        option,
        path,
        Setting::last,
        node -> {
          String name = node.path("Name").asText("");
          int attempts = node.path("MaximumRetryCount").asInt(0);
          return (name.isEmpty() ? "no" : name) + (attempts > 0 ? ":" + attempts : "");
        },
        Optional.of("no"));
  }

  private static final Optional<String> EMPTY = Optional.of("");

  /** {@code NET_ADMIN} for {@code CAP_NET_ADMIN}. */
  static String capability(String text) {
    return text.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
  }

  /** {@code name:address} for {@code name=address}. */
  static String hostEntry(String text) {
    return text.replaceFirst("=", ":").replaceAll("[\\[\\]]", "");
  }

  private static String plain(String number) {
    String text = String.format(Locale.ROOT, "%.3f", Double.parseDouble(number));
    return text.replaceFirst("\\.?0+$", "");
  }

  private static String last(List<String> values) {
    return values.get(values.size() - 1);
  }

  private static String joined(Collection<String> values, UnaryOperator<String> form) {
    return values.stream().map(form).collect(Collectors.toCollection(TreeSet::new)).stream()
        .collect(Collectors.joining(", "));
  }

  private static List<String> items(JsonNode node) {
    List<String> items = new ArrayList<>();
    node.forEach(item -> items.add(item.asText("")));
    return items;
  }

  private static List<String> bindings(JsonNode node) {
    List<String> bindings = new ArrayList<>();
    node.properties()
        .forEach(
            port ->
                port.getValue()
                    .forEach(
                        host ->
                            bindings.add(
                                binding(
                                    host.path("HostIp").asText(""),
                                    host.path("HostPort").asText(""),
                                    port.getKey()))));
    return bindings;
  }

  /** {@code [address:][port:]port[/protocol]}, an IPv6 address in brackets. */
  private static String publication(String text) {
    int last = text.lastIndexOf(':');
    String port = text.substring(last + 1);
    String before = last < 0 ? "" : text.substring(0, last);
    int middle = before.lastIndexOf(':');
    String address = middle < 0 ? "" : before.substring(0, middle).replaceAll("[\\[\\]]", "");
    return binding(
        address, before.substring(middle + 1), port.contains("/") ? port : port + "/tcp");
  }

  private static String binding(String address, String port, String inside) {
    String any = address.equals("0.0.0.0") ? "" : address;
    return (any.isEmpty() ? "" : any + ":") + port + ":" + inside;
  }
}
