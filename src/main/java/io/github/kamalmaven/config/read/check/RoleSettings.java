package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A role as the file has it.
 *
 * @param name its key, or {@code web} if servers are a list
 * @param at where its key stands
 * @param settings what is set for it; empty if it is a list of hosts
 * @param hosts in the order written; of several equal ones the first keeps its place, the last its
 *     tags
 * @param primary whether it is the primary role
 */
public record RoleSettings(
    String name, Position at, Mapping settings, List<TaggedHost> hosts, boolean primary) {

  /** Copies the list. */
  public RoleSettings {
    hosts = List.copyOf(hosts);
  }

  /**
   * A host of a role.
   *
   * @param host name or address
   * @param tags in the order written
   * @param at where it stands
   */
  public record TaggedHost(String host, List<String> tags, Position at) {
    /** Copies the list. */
    public TaggedHost {
      tags = List.copyOf(tags);
    }
  }

  /** The roles of a configuration, by name. */
  public static List<RoleSettings> of(Mapping root) {
    String primary = root.text("primary_role").orElse("web");
    Node servers = root.node("servers").orElseGet(() -> new Mapping(root.at(), Map.of()));
    if (servers instanceof Sequence) {
      return List.of(role("web", root.keyAt("servers"), servers, primary));
    }
    List<RoleSettings> roles = new ArrayList<>();
    if (servers instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach((name, entry) -> roles.add(role(name, entry.keyAt(), entry.value(), primary)));
    }
    return roles.stream().sorted(Comparator.comparing(RoleSettings::name)).toList();
  }

  private static RoleSettings role(String name, Position at, Node node, String primary) {
    Mapping settings = node instanceof Mapping mapping ? mapping : new Mapping(at, Map.of());
    List<Node> hosts =
        node instanceof Sequence list ? list.items() : settings.items("hosts").orElse(List.of());
    return new RoleSettings(name, at, settings, tagged(hosts), name.equals(primary));
  }

  private static List<TaggedHost> tagged(List<Node> items) {
    Map<String, TaggedHost> hosts = new LinkedHashMap<>();
    for (Node item : items) {
      if (item instanceof Mapping mapping) {
        mapping
            .entries()
            .forEach(
                (host, entry) ->
                    hosts.put(host, new TaggedHost(host, tags(entry.value()), entry.keyAt())));
      } else if (item instanceof Scalar scalar) {
        hosts.put(scalar.text(), new TaggedHost(scalar.text(), List.of(), scalar.at()));
      }
    }
    return List.copyOf(hosts.values());
  }

  private static List<String> tags(Node node) {
    List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
    return items.stream()
        .filter(Scalar.class::isInstance)
        .map(item -> ((Scalar) item).text())
        .toList();
  }

  /** Whether kamal-proxy serves it: the primary role unless told not to, others if told to. */
  public boolean runsProxy() {
    boolean off = settings.flag("proxy").filter(on -> !on).isPresent();
    return primary ? !off : settings.has("proxy") && !off;
  }

  /** Its proxy settings on top of the root's; nothing if it is not proxied. */
  public Optional<Mapping> proxy(Mapping root) {
    return runsProxy()
        ? Optional.of(root.section("proxy").merge(settings.section("proxy")))
        : Optional.empty();
  }

  /** Names of its hosts. */
  public List<String> hostNames() {
    return hosts.stream().map(TaggedHost::host).toList();
  }
}
