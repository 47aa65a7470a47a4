package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.erb.Erb;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.text.Template;
import io.github.kamalmaven.config.read.yaml.MalformedYaml;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import io.github.kamalmaven.config.read.yaml.YamlParser;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.show.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema takes what the reader takes and refuses what it refuses, as far as it can. */
final class JsonSchemaTest {
  private static final World WORLD = World.of(line -> "abc123");
  private static final String BASE = "config/deploy.yml";
  private static final JsonSchema SHOWN = new JsonSchema(Reference.get());
  private static final com.networknt.schema.JsonSchema DEPLOYMENT = schema(SHOWN.ofDeployment());
  private static final com.networknt.schema.JsonSchema DESTINATION = schema(SHOWN.ofDestination());

  /** Bad configurations that a schema takes for good ones, with the reason. */
  private static final Map<String, String> BEYOND_A_SCHEMA =
      Map.of(
          "bad__accessory-role", "a value that must be a key elsewhere",
          "bad__min-version", "versions are compared",
          "bad__run-conflict", "maps at different places must be equal");

  /** What the reader takes with a warning, because Kamal does, and an editor had better mark. */
  private static final Set<String> WARNED_OF = Set.of("bad__port-string");

  @TempDir Path directory;

  static Stream<Scenario> configurations() {
    Map<Map<String, String>, Scenario> different = new LinkedHashMap<>();
    GoldenFile.allScenarios().stream()
        .filter(scenario -> scenario.files().containsKey(BASE))
        .forEach(scenario -> different.putIfAbsent(configuration(scenario), scenario));
    return different.values().stream();
  }

  private static Map<String, String> configuration(Scenario scenario) {
    return scenario.files().entrySet().stream()
        .filter(file -> file.getKey().matches("config/deploy.*\\.yml"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void the_schema_and_the_reader_agree(Scenario scenario) {
    scenario.files().forEach(this::write);

    boolean good = isRead(scenario);
    boolean goodForSchema =
        configuration(scenario).keySet().stream().allMatch(file -> isTaken(file, scenario));

    boolean taken = good || BEYOND_A_SCHEMA.containsKey(scenario.name());
    assertThat(goodForSchema).isEqualTo(taken && !WARNED_OF.contains(scenario.name()));
  }

  @Test
  void what_is_beyond_a_schema_is_bad_all_the_same() {
    List<Scenario> beyond =
        configurations().filter(it -> BEYOND_A_SCHEMA.containsKey(it.name())).toList();

    assertThat(beyond)
        .hasSameSizeAs(BEYOND_A_SCHEMA.keySet())
        .allSatisfy(
            scenario -> {
              scenario.files().forEach(this::write);
              assertThat(isRead(scenario)).isFalse();
            });
  }

  private boolean isRead(Scenario scenario) {
    List<String> args = scenario.args();
    int option = Math.max(args.indexOf("-d"), args.indexOf("--destination"));
    Optional<String> destination =
        option < 0 ? Optional.empty() : Optional.of(args.get(option + 1));
    try {
      new DeploymentReader(directory, new HashMap<>(scenario.env()), WORLD)
          .read(Path.of(BASE), destination);
      return true;
    } catch (KamalException refused) {
      return false;
    }
  }

  private boolean isTaken(String file, Scenario scenario) {
    ErbContext context =
        new ErbContext(directory, new HashMap<>(scenario.env()), WORLD, () -> "amd64");
    try {
      String text = scenario.files().get(file);
      Optional<Node> yaml =
          YamlParser.parse(Erb.render(new Template(file, text), context), remark -> {});
      JsonNode json = yaml.map(JsonSchemaTest::json).orElseThrow();
      return (file.equals(BASE) ? DEPLOYMENT : DESTINATION).validate(json).isEmpty();
    } catch (MalformedYaml broken) {
      return false;
    }
  }

  /** As an editor sees it. */
  private static JsonNode json(Node node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node instanceof Mapping mapping) {
      ObjectNode object = json.objectNode();
      mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (node instanceof Sequence list) {
      return json.arrayNode().addAll(list.items().stream().map(JsonSchemaTest::json).toList());
    }
    Scalar scalar = (Scalar) node;
    return switch (scalar.type()) {
      case TEXT, SYMBOL -> json.textNode(scalar.written());
      case INTEGER -> json.numberNode(new BigInteger(scalar.text()));
      case FLOAT -> json.numberNode(new BigDecimal(scalar.text()));
      case SWITCH -> json.booleanNode(scalar.text().equals("true"));
      case NOTHING -> json.nullNode();
    };
  }

  private void write(String path, String content) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static com.networknt.schema.JsonSchema schema(String text) {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(new ObjectMapper().readTree(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
