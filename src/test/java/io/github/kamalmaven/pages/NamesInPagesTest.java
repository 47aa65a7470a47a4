package io.github.kamalmaven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages tell people to type exists. */
final class NamesInPagesTest {
  private static final String DESCRIPTOR =
      Pages.text(Path.of("src/test/resources/plugin-descriptor.txt"));
  private static final Set<String> GOALS = all("(?m)^([a-z][a-z-]*) ", DESCRIPTOR);
  private static final Set<String> PROPERTIES = all(" property=(\\S+)", DESCRIPTOR);

  /** Pages show how these are refused. */
  private static final Set<String> REFUSED = Set.of("kamal.host", "kamal.dryRun", "kamal.planx");

  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");

  static Stream<Path> pages() {
    return Pages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_goal_exists(Path page) {
    Set<String> named =
        all("(?<![\\w./-])kamal:([a-z]+(?:-[a-z]+)*)(?![\\w-])(?![\\w.-]*[:/])", Pages.text(page));

    assertThat(GOALS).as("goals in %s", page).containsAll(named);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_parameter_exists(Path page) {
    Set<String> named = all("-D(kamal\\.[A-Za-z]+)(?![\\w.])", Pages.text(page));

    assertThat(named)
        .as("parameters in %s", page)
        .allMatch(name -> PROPERTIES.contains(name) || REFUSED.contains(name));
  }

  @Test
  void recipes_for_ci_are_yaml() throws IOException {
    List<String> recipes = yaml(Path.of("src/site/markdown/ci.md"));

    assertThat(recipes).hasSize(3);
    for (String recipe : recipes) {
      MappingIterator<JsonNode> documents =
          new YAMLMapper().readerFor(JsonNode.class).readValues(recipe);
      assertThat(documents.readAll())
          .singleElement()
          .satisfies(document -> assertThat(document.isObject()).isTrue());
    }
  }

  @Test
  void recipes_for_ci_run_maven_without_questions_and_one_at_a_time() throws IOException {
    String page = Pages.text(Path.of("src/site/markdown/ci.md"));
    JsonNode github = new YAMLMapper().readTree(yaml(Path.of("src/site/markdown/ci.md")).get(0));
    JsonNode gitlab = new YAMLMapper().readTree(yaml(Path.of("src/site/markdown/ci.md")).get(2));

    assertThat(all("(?m)(mvnw? .*kamal:.*)$", page))
        .allSatisfy(it -> assertThat(it).contains(" -B "));
    assertThat(github.at("/concurrency/cancel-in-progress").booleanValue()).isFalse();
    assertThat(gitlab.at("/deploy/resource_group").textValue())
        .isEqualTo(gitlab.at("/rollback/resource_group").textValue());
  }

  private static List<String> yaml(Path page) {
    return YAML.matcher(Pages.text(page)).results().map(block -> block.group(1)).toList();
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
