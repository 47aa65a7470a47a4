package io.github.kamalmaven.mojo.plan.found;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what was found on a host, as far as a plan is about it.
 *
 * @param deployment whose host it is
 * @param host its name
 * @param found what was found
 */
public record Found(Deployment deployment, String host, FoundHost found) {

  /** A line for each thing. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!found.hasDocker()) {
      lines.add("has no Docker");
    }
    deployment.roles().stream()
        .filter(role -> role.hosts().contains(host))
        .forEach(role -> lines.add(role(role)));
    found
        .container("kamal-proxy")
        .ifPresentOrElse(
            proxy -> lines.add(proxy.image() + (proxy.runs() ? " runs" : " is " + proxy.state())),
            () -> {
              if (needsProxy()) {
                lines.add("kamal-proxy is not there");
              }
            });
    deployment.accessories().stream()
        .filter(accessory -> accessory.hosts().contains(host))
        .forEach(accessory -> lines.add(accessory(accessory)));
    found
        .lock()
        .ifPresent(
            details ->
                lines.add(
                    "the deploy lock is held: " + String.join(", ", details.lines().toList())));
    return lines;
  }

  private boolean needsProxy() {
    return deployment.roles().stream()
        .anyMatch(role -> role.runsProxy() && role.hosts().contains(host));
  }

  private String role(Role role) {
    String prefix = deployment.containerPrefix(role) + "-";
    List<FoundContainer> all =
        found.labelled("service", deployment.service()).stream()
            .filter(one -> role.name().equals(one.labels().get("role")))
            .filter(one -> one.name().startsWith(prefix))
            .toList();
    List<String> running = versions(all.stream().filter(FoundContainer::runs).toList(), prefix);
    List<String> kept = versions(all.stream().filter(one -> !one.runs()).toList(), prefix);
    return role.name()
        + ": "
        + (running.isEmpty() ? "nothing runs" : String.join(" and ", running) + " runs")
        + served(role, prefix)
        + (kept.isEmpty() ? "" : ", " + String.join(", ", kept) + " kept");
  }

  /** What kamal-proxy sends requests to, where it is not plain. */
  private String served(Role role, String prefix) {
    if (!role.runsProxy()) {
      return "";
    }
    Optional<String> serving =
        found.services().stream()
            .filter(one -> one.name().equals(deployment.containerPrefix(role)))
            .findFirst()
            .flatMap(
                service ->
                    found.containers().stream()
                        .filter(one -> one.id().startsWith(service.container()))
                        .findFirst())
            .map(one -> version(one, prefix));
    return serving.map(version -> ", " + version + " serves").orElse(", nothing serves");
  }

  private static List<String> versions(List<FoundContainer> containers, String prefix) {
    return containers.stream().map(one -> version(one, prefix)).toList();
  }

  private static String version(FoundContainer container, String prefix) {
    String name = container.name();
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private String accessory(Accessory accessory) {
    Optional<FoundContainer> there = found.container(accessory.service());
    if (there.isEmpty()) {
      return accessory.name() + ": not there";
    }
    FoundContainer container = there.get();
    boolean drifted = !container.image().equals(accessory.image());
    return "%s: %s %s%s"
        .formatted(
            accessory.name(),
            container.image(),
            container.runs() ? "runs" : "is " + container.state(),
            drifted ? ", and " + accessory.image() + " is configured" : "");
  }
}
