package io.github.kamalmaven.init;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A pom.xml as it stands there, for those who cannot ask Maven: what parents say is not known, but
 * for the few that are known by name.
 */
public final class PomFile {
  private final Element project;
  private final Map<String, String> properties = new HashMap<>();

  private PomFile(Element project) {
    this.project = project;
    child(project, "properties")
        .ifPresent(all -> children(all).forEach(it -> properties.put(it.getTagName(), text(it))));
  }

  /**
   * Reads the POM of a directory, if it has one.
   *
   * @throws KamalException if it is no XML
   */
  public static Optional<Pom> in(Path directory) {
    Path file = directory.resolve("pom.xml");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PomFile(parser().parse(file.toFile()).getDocumentElement()).read());
    } catch (IOException | SAXException | ParserConfigurationException broken) {
      throw new KamalException(
          "The POM cannot be read: " + broken.getMessage(),
          file.toString(),
          "make `mvn validate` succeed",
          broken);
    }
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder parser = factory.newDocumentBuilder();
    parser.setErrorHandler(null);
    return parser;
  }

  private Pom read() {
    return new Pom(
        own("groupId"),
        own("artifactId"),
        own("version"),
        child(project, "packaging").map(this::value).orElse("jar"),
        child(project, "build").flatMap(it -> child(it, "finalName")).map(this::value),
        Stream.of("maven.compiler.release", "java.version", "maven.compiler.target")
            .flatMap(name -> Stream.ofNullable(properties.get(name)))
            .flatMap(text -> JavaRelease.parse(text).stream())
            .findFirst(),
        Stream.of("start-class", "exec.mainClass", "mainClass")
            .flatMap(name -> Stream.ofNullable(properties.get(name)))
            .findFirst(),
        Optional.empty(),
        dependencies(),
        plugins());
  }

  /** What a project may inherit from its parent. */
  private String own(String name) {
    return child(project, name)
        .or(() -> child(project, "parent").flatMap(parent -> child(parent, name)))
        .map(this::value)
        .orElse("");
  }

  private Map<String, String> dependencies() {
    Map<String, String> found = new HashMap<>();
    child(project, "parent").ifPresent(parent -> found.put(key(parent), version(parent)));
    child(project, "dependencies")
        .ifPresent(
            all ->
                children(all)
                    .filter(
                        it -> child(it, "scope").filter(of -> value(of).equals("test")).isEmpty())
                    .forEach(it -> found.put(key(it), version(it))));
    return found;
  }

  private Set<String> plugins() {
    Set<String> found = new HashSet<>();
    child(project, "build")
        .flatMap(build -> child(build, "plugins"))
        .ifPresent(
            all ->
                children(all)
                    .forEach(it -> child(it, "artifactId").map(this::value).ifPresent(found::add)));
    return found;
  }

  private String key(Element artifact) {
    return child(artifact, "groupId").map(this::value).orElse("")
        + ":"
        + child(artifact, "artifactId").map(this::value).orElse("");
  }

  private String version(Element artifact) {
    return child(artifact, "version").map(this::value).orElse("");
  }

  /** The text of an element; a property of the same POM is put in. */
  private String value(Element element) {
    String text = text(element);
    return text.matches("\\$\\{[^}]+}")
        ? properties.getOrDefault(text.substring(2, text.length() - 1), text)
        : text;
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent).filter(it -> it.getTagName().equals(name)).findFirst();
  }

  private static Stream<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
