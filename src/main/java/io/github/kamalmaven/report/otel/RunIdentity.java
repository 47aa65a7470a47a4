package io.github.kamalmaven.report.otel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which run logs and traces are about.
 *
 * @param id unique, a UUID
 * @param command the verb's words as hooks are told them
 * @param service the app's name
 * @param version what is deployed, if it is known
 * @param destination such as {@code staging}
 * @param performer who runs it
 * @param kamal the version of Kamal whose behaviour this is
 */
public record RunIdentity(
    String id,
    List<String> command,
    String service,
    Optional<String> version,
    Optional<String> destination,
    String performer,
    String kamal) {
  private static final Set<String> DEPLOYMENTS = Set.of("deploy", "redeploy", "rollback", "setup");

  /** Copies the list. */
  public RunIdentity {
    command = List.copyOf(command);
  }

  /** The same run, once its version is known. */
  public RunIdentity withVersion(Optional<String> known) {
    return new RunIdentity(id, command, service, known, destination, performer, kamal);
  }

  /** What all records have in common. */
  public Map<String, Object> resource() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("service.name", "kamal");
    all.put("service.version", kamal);
    all.put("kamal.run_id", id);
    all.put("kamal.performer", performer);
    destination.ifPresent(name -> all.put("deployment.environment.name", name));
    version.ifPresent(name -> all.put("kamal.deploy_version", name));
    all.put("service.namespace", service);
    return all;
  }

  /**
   * What its events tell.
   *
   * @param status how it ended, once it has
   */
  public Map<String, Object> event(Optional<String> status) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kamal.command", String.join(" ", command));
    if (DEPLOYMENTS.contains(command.get(0))) {
      all.put("deployment.id", id);
      all.put("deployment.name", command.get(0) + " " + service);
      status.ifPresent(text -> all.put("deployment.status", text));
    }
    return all;
  }
}
