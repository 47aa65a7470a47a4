package io.github.kamalmaven.mojo.plan.found;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.canary.ServiceState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A host as it was found.
 *
 * @param hasDocker whether there is Docker
 * @param containers all of them, newest first
 * @param images those with a name
 * @param networks by name
 * @param services what kamal-proxy serves
 * @param states what it keeps of rollouts, by service
 * @param lock what the deploy lock says of its holder, if it is held
 * @param directories below the run directory, and itself
 * @param files in them: the content, where it decides something, else nothing
 */
public record FoundHost(
    boolean hasDocker,
    List<FoundContainer> containers,
    List<FoundImage> images,
    List<String> networks,
    List<FoundService> services,
    Map<String, ServiceState> states,
    Optional<String> lock,
    List<String> directories,
    Map<String, String> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the answers of a host.
   *
   * @param host its name
   * @param answers to all {@link HostQuestions}
   * @throws KamalException if Docker is there and does not answer
   */
  static FoundHost of(String host, List<Outcome> answers) {
    Iterator<Outcome> each = answers.iterator();
    boolean hasDocker = each.next().succeeded();
    Outcome containers = each.next();
    Outcome images = each.next();
    Outcome networks = each.next();
    if (hasDocker && !networks.succeeded()) {
      throw new KamalException(
          "Docker does not answer: " + networks.stderr().strip(), host, "see what it says there");
    }
    Outcome services = each.next();
    Outcome states = each.next();
    Outcome lock = each.next();
    List<String> directories = each.next().stdout().lines().toList();
    Map<String, String> files = new LinkedHashMap<>();
    each.next().stdout().lines().forEach(file -> files.put(file, ""));
    for (String file : HostQuestions.SETTINGS) {
      Outcome content = each.next();
      files.computeIfPresent(file, (name, nothing) -> content.stdout());
    }
    return new FoundHost(
        hasDocker,
        rows(containers, FoundContainer::of),
        rows(images, FoundImage::of),
        networks.stdout().lines().toList(),
        services.succeeded() ? FoundService.in(services.stdout()) : List.of(),
        states.succeeded() ? ServiceState.in(states.stdout()) : Map.of(),
        lock.succeeded() ? Optional.of(lock.text()) : Optional.empty(),
        directories,
        files);
  }

  /** The containers of which a label has this value, newest first. */
  List<FoundContainer> labelled(String label, String value) {
    return containers.stream().filter(one -> value.equals(one.labels().get(label))).toList();
  }

  /** The container with a name. */
  Optional<FoundContainer> container(String name) {
    return containers.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static <T> List<T> rows(Outcome answer, Function<JsonNode, T> row) {
    List<T> rows = new ArrayList<>();
    for (String line : answer.stdout().lines().filter(text -> text.startsWith("[")).toList()) {
      try {
        rows.add(row.apply(JSON.readTree(line)));
      } catch (JsonProcessingException malformed) {
        throw new KamalException(
            "Docker answers with something else than JSON: " + line,
            answer.command().toString(),
            null,
            malformed);
      }
    }
    return rows;
  }

  /** Labels by name; Docker has none in the place of an empty list. */
  static Map<String, String> labels(JsonNode node) {
    Map<String, String> labels = new LinkedHashMap<>();
    node.properties().forEach(one -> labels.put(one.getKey(), one.getValue().asText()));
    return labels;
  }
}
