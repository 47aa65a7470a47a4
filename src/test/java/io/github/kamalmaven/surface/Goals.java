package io.github.kamalmaven.surface;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Goals with their parameters, and what they are on the command line. */
final class Goals {
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

  private Goals() {}

  /** A line for each goal, parameter, command and option. */
  static Set<String> lines() throws Exception {
    Set<String> lines = new TreeSet<>();
    var document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
    for (Element mojo : elements(document.getElementsByTagName("mojo")).toList()) {
      addGoal(mojo, lines);
      addCommand(Class.forName(text(mojo, "implementation")), lines);
    }
    return lines;
  }

  private static void addGoal(Element mojo, Set<String> lines) {
    String goal = "goal " + text(mojo, "goal");
    String phase = text(mojo, "phase");
    lines.add(goal + (phase.isEmpty() ? "" : " in " + phase));
    elements(mojo.getElementsByTagName("parameter"))
        .filter(parameter -> text(parameter, "editable").equals("true"))
        .forEach(parameter -> lines.add(goal + " " + parameter(mojo, parameter)));
  }

  private static String parameter(Element mojo, Element parameter) {
    String name = text(parameter, "name");
    List<Element> values =
        children(mojo, "configuration").flatMap(all -> children(all, name)).toList();
    String property = values.isEmpty() ? "" : values.get(0).getTextContent().strip();
    String fallback = values.isEmpty() ? "" : values.get(0).getAttribute("default-value");
    return (name + " " + text(parameter, "type") + " " + property)
        + (fallback.isEmpty() ? "" : " default " + fallback)
        + (text(parameter, "required").equals("true") ? " required" : "");
  }

  private static void addCommand(Class<?> mojo, Set<String> lines) {
    if (!mojo.isAnnotationPresent(Command.class)) {
      return;
    }
    CommandSpec spec = CommandSpec.forAnnotatedObject(mojo);
    String command = "kamal " + spec.name();
    lines.add(command);
    spec.positionalParameters().forEach(it -> lines.add(command + " " + it.paramLabel()));
    spec.options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .forEach(name -> lines.add(command + " " + name));
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
