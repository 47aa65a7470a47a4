package io.github.kamalmaven.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The resources are written well, and read as what they are: YAML. */
final class ResourcesTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/kamalmaven/config/reference");

  private static final List<String> OF_SECTIONS =
      List.of("title", "places", "introduction", "keys", "others");
  private static final List<String> OF_KEYS =
      List.of(
          "type",
          "required",
          "default",
          "values",
          "pattern",
          "minimum",
          "maximum",
          "absent",
          "meaning",
          "example");

  static Stream<Path> files() throws IOException {
    return Files.list(FOLDER).filter(file -> file.toString().endsWith(".yml")).sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_quick_reader_and_a_real_one_find_the_same(Path file) throws Exception {
    String text = Files.readString(file);

    Outline quick = Outline.parse(text.lines().toList());

    assertThat(flat(quick)).isEqualTo(real(text));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothing_is_misspelt_in_a_resource(Path file) throws Exception {
    Outline section = Outline.parse(Files.readAllLines(file));

    assertThat(OF_SECTIONS).containsAll(section.texts().keySet());
    assertThat(OF_SECTIONS).containsAll(section.children().keySet());
    Stream.of("keys", "others")
        .flatMap(group -> section.child(group).children().values().stream())
        .forEach(
            key -> {
              assertThat(key.children()).isEmpty();
              assertThat(OF_KEYS).containsSubsequence(key.texts().keySet());
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void lines_fit_a_terminal(Path file) throws Exception {
    assertThat(Files.readAllLines(file))
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(it -> it.length() <= 90 || it.contains("absent:") || isList(it)));
  }

  private static boolean isList(String line) {
    return line.startsWith("    values:") || line.startsWith("places:");
  }

  @Test
  void every_resource_is_a_section() throws Exception {
    List<String> resources =
        files().map(file -> file.getFileName().toString().replace(".yml", "")).toList();

    List<String> sections =
        Reference.get().sections().stream().map(it -> it.name().replace('/', '-')).toList();

    assertThat(sections).containsExactlyInAnyOrderElementsOf(resources);
  }

  private static Map<String, Object> flat(Outline outline) {
    Map<String, Object> all = new LinkedHashMap<>(outline.texts());
    outline.children().forEach((name, child) -> all.put(name, flat(child)));
    return all;
  }

  private static Object real(String text) {
    return real(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
  }

  private static Object real(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().stripTrailing();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw new AssertionError("neither a text nor a map: " + node);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(e -> all.put(((ScalarNode) e.getKeyNode()).getValue(), real(e.getValueNode())));
    return all;
  }
}
