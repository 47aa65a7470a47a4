package io.github.kamalmaven.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a scenario from its JSON. */
final class ScenarioReader {
  private final JsonNode node;

  ScenarioReader(JsonNode node) {
    this.node = node;
  }

  Scenario read() {
    return new Scenario(
        node.get("name").asText(),
        list(node.path("args"), JsonNode::asText),
        texts(node.path("env")),
        node.path("git").asBoolean(),
        texts(node.path("files")),
        map(node.path("hosts"), ScenarioReader::state),
        list(node.path("failures"), ScenarioReader::failure),
        list(node.path("steps"), ScenarioReader::step),
        text(node, "stdout").orElse(""),
        Optional.ofNullable(node.get("error")).map(ScenarioReader::fault));
  }

  private static Scenario.HostState state(JsonNode state) {
    return new Scenario.HostState(
        list(state.path("containers"), ScenarioReader::container), text(state, "lock"));
  }

  private static Scenario.Container container(JsonNode container) {
    return new Scenario.Container(
        container.get("name").asText(),
        texts(container.path("labels")),
        text(container, "status").orElse("running"));
  }

  private static Scenario.Failure failure(JsonNode failure) {
    return new Scenario.Failure(
        Pattern.compile(failure.get("match").asText()),
        text(failure, "host"),
        reply(failure, 1),
        failure.path("once").asBoolean());
  }

  private static Scenario.Fault fault(JsonNode fault) {
    return new Scenario.Fault(
        text(fault, "class").orElse(""),
        text(fault, "message").or(() -> text(fault, "stderr")).orElse(""));
  }

  private static Step step(JsonNode step) {
    String host = step.get("host").asText();
    if (step.has("upload")) {
      return new Step.Wrote(host, step.get("upload").asText(), text(step, "mode"), files(step));
    }
    if (step.has("replace_process")) {
      return new Step.TookOver(host, step.get("replace_process").asText());
    }
    return new Step.Ran(
        host,
        step.get("command").asText(),
        Optional.empty(),
        reply(step, 0),
        step.path("changes").asBoolean());
  }

  private static Map<String, String> files(JsonNode upload) {
    JsonNode content = upload.get("content");
    return content.isObject() ? texts(content) : Map.of("", content.asText());
  }

  private static Reply reply(JsonNode answer, int exit) {
    return new Reply(
        answer.path("exit").asInt(exit),
        text(answer, "stdout").orElse(""),
        text(answer, "stderr").orElse(""));
  }

  private static Optional<String> text(JsonNode parent, String name) {
    return Optional.ofNullable(parent.get(name)).map(JsonNode::asText);
  }

  private static Map<String, String> texts(JsonNode object) {
    return map(object, JsonNode::asText);
  }

  private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> value) {
    Map<String, T> all = new LinkedHashMap<>();
    object.properties().forEach(field -> all.put(field.getKey(), value.apply(field.getValue())));
    return all;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    List<T> all = new ArrayList<>();
    array.forEach(one -> all.add(item.apply(one)));
    return List.copyOf(all);
  }
}
