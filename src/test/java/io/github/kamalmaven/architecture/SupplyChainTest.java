package io.github.kamalmaven.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What comes from others into the plugin and its build is chosen, and named exactly. */
final class SupplyChainTest {
  private static final Path REASONS =
      Path.of("src/site/markdown/decisions/0001-libraries-on-the-class-path.md");
  private static final Pattern USED = Pattern.compile("uses: (\\S+)( # v\\S+)?");

  private static List<String> classPath() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Element pom =
        factory.newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getDocumentElement();
    List<String> found = new ArrayList<>();
    for (Element dependencies : children(pom, "dependencies")) {
      for (Element dependency : children(dependencies, "dependency")) {
        if (children(dependency, "scope").isEmpty()) {
          found.add(children(dependency, "artifactId").get(0).getTextContent());
        }
      }
    }
    return found;
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  private static List<String> actions() throws IOException {
    try (Stream<Path> workflows = Files.list(Path.of(".github/workflows"))) {
      List<String> found = new ArrayList<>();
      for (Path workflow : workflows.toList()) {
        USED.matcher(Files.readString(workflow, UTF_8))
            .results()
            .map(MatchResult::group)
            .forEach(found::add);
      }
      return found;
    }
  }

  @Test
  void each_library_on_the_class_path_has_a_reason() throws Exception {
    String reasons = Files.readString(REASONS, UTF_8);

    List<String> libraries = classPath();

    assertThat(libraries).hasSize(4).allMatch(reasons::contains);
  }

  @Test
  void workflows_name_actions_by_their_commits() throws IOException {
    List<String> actions = actions();

    assertThat(actions)
        .isNotEmpty()
        .allMatch(action -> action.matches("uses: (actions|google)/[^@]+@[0-9a-f]{40} # v[0-9.]+"));
  }
}
