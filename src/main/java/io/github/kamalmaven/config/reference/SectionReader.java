package io.github.kamalmaven.config.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** Reads the resource of a section. */
final class SectionReader {
  private SectionReader() {}

  static Section read(String name) {
    Outline outline = Outline.parse(text(name).lines().toList());
    return new Section(
        name,
        outline.text("title").orElseThrow(),
        names(outline, "places"),
        outline.text("introduction").orElseThrow(),
        keys(outline, "keys"),
        keys(outline, "others").stream().findFirst());
  }

  private static String text(String name) {
    String resource = name.replace('/', '-') + ".yml";
    try (InputStream in = SectionReader.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Key> keys(Outline outline, String group) {
    return outline.child(group).children().entrySet().stream().map(SectionReader::key).toList();
  }

  private static Key key(Map.Entry<String, Outline> entry) {
    Outline key = entry.getValue();
    return new Key(
        entry.getKey(),
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
    return key.text(name).stream().mapToLong(Long::parseLong).findFirst();
  }

  private static List<String> names(Outline outline, String name) {
    return outline.text(name).stream()
        .flatMap(list -> Arrays.stream(list.split(", ", -1)))
        .toList();
  }
}
