package io.github.kamalmaven.sandbox.docker;

import java.util.List;
import java.util.Map;

/**
 * What an image is made of, before it has an id.
 *
 * @param labels its labels
 * @param ports the ports its container listens on; none means any
 * @param files files in it by absolute path
 * @param behaviour what its containers do
 */
public record ImageContent(
    Map<String, String> labels,
    List<Integer> ports,
    Map<String, byte[]> files,
    Behaviour behaviour) {

  /** Copies the collections. */
  public ImageContent {
    labels = Map.copyOf(labels);
    ports = List.copyOf(ports);
    files = Map.copyOf(files);
  }

  /**
   * An image with nothing special about it.
   *
   * @return the content
   */
  public static ImageContent plain() {
    return new ImageContent(Map.of(), List.of(), Map.of(), Behaviour.good());
  }

  /**
   * An image with labels.
   *
   * @param labels the labels
   * @return the content
   */
  public static ImageContent labelled(Map<String, String> labels) {
    return new ImageContent(labels, List.of(), Map.of(), Behaviour.good());
  }

  /**
   * The same, behaving otherwise.
   *
   * @param other what its containers do
   * @return a copy
   */
  public ImageContent behaving(Behaviour other) {
    return new ImageContent(labels, ports, files, other);
  }

  /**
   * The same with other files.
   *
   * @param other files by absolute path
   * @return a copy
   */
  public ImageContent withFiles(Map<String, byte[]> other) {
    return new ImageContent(labels, ports, other, behaviour);
  }

  /**
   * The same listening on certain ports.
   *
   * @param other the ports
   * @return a copy
   */
  public ImageContent listening(List<Integer> other) {
    return new ImageContent(labels, other, files, behaviour);
  }
}
