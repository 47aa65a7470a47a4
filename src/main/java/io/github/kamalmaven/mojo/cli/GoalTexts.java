package io.github.kamalmaven.mojo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the plugin descriptor says about a goal: the only place where help texts are written is the
 * Javadoc it is made from.
 *
 * @param name of the goal
 * @param implementation name of the goal's class
 * @param text its description
 * @param parameters by the names of their fields
 */
record GoalTexts(
    String name, String implementation, HelpText text, Map<String, ParameterText> parameters) {
  private static final String DESCRIPTOR = "META-INF/maven/plugin.xml";
  private static final String PREFIX = "kamal";

  /** It is long, and never changes. */
  private static final class OfPlugin {
    static final Map<String, GoalTexts> BY_IMPLEMENTATION =
        all().stream().collect(Collectors.toMap(GoalTexts::implementation, goal -> goal));
  }

  /**
   * What it says about the goal of a class.
   *
   * @param implementation name of the class
   */
  static GoalTexts of(String implementation) {
    GoalTexts texts = OfPlugin.BY_IMPLEMENTATION.get(implementation);
    if (texts == null) {
      throw new IllegalStateException(implementation + " is not in the plugin's descriptor");
    }
    return texts;
  }

  /** The goals of this plugin, found beside its classes. */
  static List<GoalTexts> all() {
    try {
      for (URL url : urls()) {
        Element plugin = parse(url).getDocumentElement();
        if (child(plugin, "goalPrefix").equals(PREFIX)) {
          return elements(plugin.getElementsByTagName("mojo")).map(GoalTexts::of).toList();
        }
      }
      throw new IllegalStateException("The plugin's descriptor is not on its class path");
    } catch (IOException | SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException("The plugin's descriptor cannot be read", broken);
    }
  }

  private static List<URL> urls() throws IOException {
    return Collections.list(GoalTexts.class.getClassLoader().getResources(DESCRIPTOR));
  }

  private static Document parse(URL url)
      throws IOException, SAXException, ParserConfigurationException {
    try (InputStream in = url.openStream()) {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
    }
  }

  private static GoalTexts of(Element mojo) {
    Map<String, Element> settings = new HashMap<>();
    elements(mojo.getElementsByTagName("configuration"))
        .flatMap(all -> elements(all.getChildNodes()))
        .forEach(one -> settings.put(one.getTagName(), one));
    Map<String, ParameterText> parameters = new LinkedHashMap<>();
    elements(mojo.getElementsByTagName("parameter"))
        .forEach(one -> parameters.put(child(one, "name"), parameter(one, settings)));
    return new GoalTexts(
        child(mojo, "goal"),
        child(mojo, "implementation"),
        HelpText.of(child(mojo, "description")),
        parameters);
  }

  private static ParameterText parameter(Element parameter, Map<String, Element> settings) {
    Optional<Element> setting = Optional.ofNullable(settings.get(child(parameter, "name")));
    return new ParameterText(
        HelpText.of(child(parameter, "description")),
        setting
            .map(one -> one.getTextContent().replaceAll("^\\$\\{(.*)}$", "$1"))
            .filter(name -> !name.isEmpty()),
        setting.map(one -> one.getAttribute("default-value")).filter(value -> !value.isEmpty()));
  }

  private static String child(Element parent, String name) {
    return elements(parent.getChildNodes())
        .filter(element -> element.getTagName().equals(name))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("")
        .strip();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
