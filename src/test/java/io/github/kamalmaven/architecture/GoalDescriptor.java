package io.github.kamalmaven.architecture;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Renders the goals of a plugin descriptor: a line for each goal and each of its parameters. */
final class GoalDescriptor {
  private final Element mojo;

  private GoalDescriptor(Element mojo) {
    this.mojo = mojo;
  }

  /**
   * Renders the descriptor, in the order of the names.
   *
   * @param descriptor a {@code META-INF/maven/plugin.xml}
   */
  static String render(Path descriptor) throws Exception {
    var document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(descriptor.toFile());
    return elements(document.getElementsByTagName("mojo"))
        .map(mojo -> new GoalDescriptor(mojo).render())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private String render() {
    return text(mojo, "goal")
        + attribute("phase", text(mojo, "phase"))
        + attribute("since", text(mojo, "since"))
        + attribute("deprecated", text(mojo, "deprecated"))
        + flag("aggregator", text(mojo, "aggregator"))
        + flag("requires-project", text(mojo, "requiresProject"))
        + flag("requires-online", text(mojo, "requiresOnline"))
        + flag("thread-safe", text(mojo, "threadSafe"))
        + "\n"
        + parameters().map(this::render).collect(Collectors.joining());
  }

  private Stream<Element> parameters() {
    return elements(mojo.getElementsByTagName("parameter"))
        .sorted(Comparator.comparing(parameter -> text(parameter, "name")));
  }

  private String render(Element parameter) {
    String name = text(parameter, "name");
    List<Element> values =
        children(mojo, "configuration")
            .flatMap(configuration -> children(configuration, name))
            .toList();
    String expression = values.isEmpty() ? "" : values.get(0).getTextContent().strip();
    String fallback = values.isEmpty() ? "" : values.get(0).getAttribute("default-value");
    return "  "
        + name
        + attribute("property", expression.replaceAll("^\\$\\{(.*)}$", "$1"))
        + attribute("type", text(parameter, "type"))
        + attribute("default", fallback)
        + attribute("alias", text(parameter, "alias"))
        + attribute("since", text(parameter, "since"))
        + attribute("deprecated", text(parameter, "deprecated"))
        + flag("required", text(parameter, "required"))
        + flag("read-only", text(parameter, "editable").equals("false") ? "true" : "")
        + "\n";
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=" + value.replaceAll("\\s+", " ");
  }

  private static String flag(String name, String value) {
    return value.equals("true") ? " " + name : "";
  }

  private static String text(Element parent, String name) {
    return children(parent, name).map(Element::getTextContent).findFirst().orElse("").strip();
  }

  private static Stream<Element> children(Element parent, String name) {
    return elements(parent.getChildNodes()).filter(child -> child.getTagName().equals(name));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
