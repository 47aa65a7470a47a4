package io.github.kamalmaven.sandbox.docker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The images of an engine and their tags. Every method is atomic. */
public final class Images {

  /** What listings show for a missing repository or tag. */
  public static final String NONE = "<none>";

  /**
   * One line of a listing.
   *
   * @param image the image
   * @param repository its repository, or {@link #NONE}
   * @param tag its tag, or {@link #NONE}
   */
  public record Row(Image image, String repository, String tag) {}

  private final Map<String, Image> byId = new LinkedHashMap<>();
  private final Map<ImageName, String> tags = new LinkedHashMap<>();

  /** Repositories an image was pulled from, which it keeps when a tag moves on. */
  private final Map<String, Set<String>> digests = new TreeMap<>();

  /**
   * Finds an image.
   *
   * @param reference a name, an id with or without {@code sha256:}, or a prefix of the id
   * @return the image, or nothing
   */
  public synchronized Optional<Image> find(String reference) {
    Optional<Image> tagged =
        Optional.ofNullable(tags.get(ImageName.parse(reference))).map(byId::get);
    if (tagged.isPresent()) {
      return tagged;
    }
    String id = reference.startsWith("sha256:") ? reference.substring(7) : reference;
    return id.matches("[0-9a-f]{4,64}")
        ? byId.values().stream().filter(image -> image.id().startsWith(id)).findFirst()
        : Optional.empty();
  }

  /**
   * Finds an image that must be there.
   *
   * @param reference a name or id
   * @return the image
   * @throws DockerException if it is not there
   */
  public Image require(String reference) throws DockerException {
    boolean id = reference.startsWith("sha256:");
    String name = id ? reference : ImageName.parse(reference).toString();
    return find(reference).orElseThrow(() -> DockerException.missing("No such image: " + name));
  }

  /**
   * Adds an image under a name; an image that had the name loses it.
   *
   * @param name the name
   * @param image the image
   * @param pulled whether it came from a registry
   */
  public synchronized void add(ImageName name, Image image, boolean pulled) {
    byId.put(image.id(), image);
    tags.put(name, image.id());
    if (pulled) {
      digests.computeIfAbsent(image.id(), id -> new TreeSet<>()).add(name.repository());
    }
  }

  /**
   * The names of an image.
   *
   * @param image the image
   * @return its names in the order of their letters
   */
  public synchronized List<ImageName> names(Image image) {
    List<ImageName> names = new ArrayList<>();
    tags.forEach(
        (name, id) -> {
          if (id.equals(image.id())) {
            names.add(name);
          }
        });
    names.sort(Comparator.comparing(ImageName::toString));
    return names;
  }

  /**
   * Takes a name away.
   *
   * @param name the name
   */
  public synchronized void untag(ImageName name) {
    String id = tags.remove(name);
    boolean more =
        tags.entrySet().stream()
            .anyMatch(
                tag ->
                    tag.getValue().equals(id)
                        && tag.getKey().repository().equals(name.repository()));
    if (id != null && !more) {
      digests.getOrDefault(id, new TreeSet<>()).remove(name.repository());
    }
  }

  /**
   * Removes an image and its names.
   *
   * @param image the image
   */
  public synchronized void remove(Image image) {
    byId.remove(image.id());
    digests.remove(image.id());
    tags.values().removeIf(id -> id.equals(image.id()));
  }

  /**
   * All images.
   *
   * @return a copy, the last to arrive first
   */
  public synchronized List<Image> newestFirst() {
    List<Image> images = new ArrayList<>(byId.values());
    Collections.reverse(images);
    return images;
  }

  /**
   * A line for every name of every image, and for every image without a name.
   *
   * @return the lines, newest images first
   */
  public synchronized List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Image image : newestFirst()) {
      Set<String> untagged = new TreeSet<>(digests.getOrDefault(image.id(), Set.of()));
      List<ImageName> names = names(image);
      for (ImageName name : names) {
        rows.add(new Row(image, name.repository(), name.tag()));
        untagged.remove(name.repository());
      }
      untagged.forEach(repository -> rows.add(new Row(image, repository, NONE)));
      if (names.isEmpty() && digests.getOrDefault(image.id(), Set.of()).isEmpty()) {
        rows.add(new Row(image, NONE, NONE));
      }
    }
    return rows;
  }
}
