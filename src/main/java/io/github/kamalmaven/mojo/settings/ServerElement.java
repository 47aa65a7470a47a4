package io.github.kamalmaven.mojo.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of settings.
 *
 * @param element in the XML
 */
record ServerElement(Element element) {

  /**
   * The root of a text.
   *
   * @throws IllegalArgumentException if it is no XML, or one with a document type
   */
  static ServerElement parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default one prints to standard error.
      builder.setErrorHandler(new DefaultHandler());
      return new ServerElement(
          builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new IllegalArgumentException(broken.getMessage(), broken);
    }
  }

  /** Its elements, in order. */
  List<ServerElement> children() {
    List<ServerElement> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(new ServerElement(child));
      }
    }
    return children;
  }

  /** Its name. */
  String name() {
    return element.getTagName();
  }

  /** The first element of a name in it. */
  Optional<ServerElement> child(String name) {
    return children().stream().filter(child -> child.name().equals(name)).findFirst();
  }

  /** Its text, without blanks around it. */
  String text() {
    return element.getTextContent().strip();
  }

  /** The texts of what is in it, by path; of two at the same place the first. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ServerElement child : children()) {
      if (child.children().isEmpty()) {
        texts.putIfAbsent(child.name(), child.text());
      }
      child.texts().forEach((path, text) -> texts.putIfAbsent(child.name() + "/" + path, text));
    }
    return texts;
  }
}
