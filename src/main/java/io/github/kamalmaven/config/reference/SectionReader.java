package io.github.kamalmaven.config.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the resource of a section.
 *
 * <p>Every goal waits for all of them, on a cold JVM, where streams are slow.
 */
final class SectionReader {
  private SectionReader() {}

  static Section read(String name) {
    Outline outline = Outline.parse(List.of(text(name).split("\n", -1)));
    List<Key> others = keys(outline, "others");
    return new Section(
        name,
        outline.text("title").orElseThrow(),
        names(outline, "places"),
        outline.text("introduction").orElseThrow(),
        keys(outline, "keys"),
        others.isEmpty() ? Optional.empty() : Optional.of(others.get(0)));
  }

  private static String text(String name) {
    String resource = name.replace('/', '-').concat(".yml");
    try (InputStream in = SectionReader.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Key> keys(Outline outline, String group) {
    List<Key> keys = new ArrayList<>();
    for (Map.Entry<String, Outline> entry : outline.child(group).children().entrySet()) {
      keys.add(key(entry.getKey(), entry.getValue()));
    }
    return keys;
  }

  private static Key key(String name, Outline key) {
    return new Key(
        name,
        Type.parse(key.text("type").orElseThrow()),
        key.text("required").isPresent(),
        key.text("default"),
        key.text("absent"),
        limits(key),
        key.text("meaning").orElseThrow(),
        key.text("example").orElseThrow());
  }

  private static Limits limits(Outline key) {
    return new Limits(
        names(key, "values"), key.text("pattern"), number(key, "minimum"), number(key, "maximum"));
  }

  private static OptionalLong number(Outline key, String name) {
    String number = key.texts().get(name);
    return number == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number));
  }

  private static List<String> names(Outline outline, String name) {
    String list = outline.texts().get(name);
    return list == null ? List.of() : List.of(list.split(", ", -1));
  }
}
