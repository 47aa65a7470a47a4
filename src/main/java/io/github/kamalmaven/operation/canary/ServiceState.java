package io.github.kamalmaven.operation.canary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kamal-proxy keeps of a service: which container serves, and which one is beside it.
 *
 * @param active the container that serves, by its short id
 * @param beside the container of the last rollout; empty text if there never was one
 * @param split who is sent to it; nothing unless a rollout is active
 */
public record ServiceState(String active, String beside, Optional<Split> split) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the proxy's state file.
   *
   * @param state its content
   * @return by the names of the services; empty if it cannot be understood
   */
  public static Map<String, ServiceState> in(String state) {
    Map<String, ServiceState> services = new LinkedHashMap<>();
    for (JsonNode service : parse(state)) {
      services.put(service.path("name").asText(""), of(service));
    }
    return services;
  }

  /**
   * Reads one service of it, also if an older proxy has only names for a single target.
   *
   * @param service an object of JSON
   */
  public static ServiceState of(JsonNode service) {
    return new ServiceState(
        container(service.at("/active_targets/0").asText(service.path("active_target").asText(""))),
        container(
            service.at("/rollout_targets/0").asText(service.path("rollout_target").asText(""))),
        split(service.path("rollout_controller")));
  }

  private static Iterable<JsonNode> parse(String state) {
    try {
      return JSON.readTree(state);
    } catch (JsonProcessingException other) {
      return List.of();
    }
  }

  private static Optional<Split> split(JsonNode controller) {
    List<String> list = new ArrayList<>();
    controller.path("allowlist").forEach(value -> list.add(value.asText("")));
    return controller.isObject()
        ? Optional.of(new Split(controller.path("percentage").asInt(0), list))
        : Optional.empty();
  }

  private static String container(String target) {
    return target.replaceFirst(":\\d+$", "");
  }
}
