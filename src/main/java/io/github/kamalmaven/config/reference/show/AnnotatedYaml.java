package io.github.kamalmaven.config.reference.show;

import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import io.github.kamalmaven.config.reference.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A section as YAML with an example of each key below what is said about it.
 *
 * <p>It shows all keys at once, also those that exclude each other.
 */
public final class AnnotatedYaml {
  /** Examples of the names that users choose. */
  private static final Map<String, String> NAMES =
      Map.of("ROLE", "web", "ACCESSORY", "db", "VARIABLE", "LOG_LEVEL", "ALIAS", "console");

  private final Reference reference;
  private final List<String> lines = new ArrayList<>();

  private AnnotatedYaml(Reference reference) {
    this.reference = reference;
  }

  /** The lines of a section. */
  public static List<String> of(Reference reference, Section section) {
    AnnotatedYaml yaml = new AnnotatedYaml(reference);
    yaml.whole(section);
    return List.copyOf(yaml.lines);
  }

  private void whole(Section section) {
    comment("", Stream.concat(Stream.of(section.title(), ""), section.introduction().lines()));
    lines.add("");
    String indent = "";
    String place = section.places().stream().findFirst().orElse("");
    for (String key : place.isEmpty() ? new String[0] : place.split("/", -1)) {
      lines.add(indent + NAMES.getOrDefault(key, key) + ":");
      indent += "  ";
    }
    content(section, indent);
  }

  private void content(Section section, String indent) {
    List<Key> keys = Stream.concat(section.keys().stream(), section.others().stream()).toList();
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        lines.add("");
      }
      key(keys.get(i), indent);
    }
  }

  private void key(Key key, String indent) {
    comment(indent, Stream.concat(key.meaning().lines(), Facts.of(key).stream()));
    String name = NAMES.getOrDefault(key.name(), key.name());
    if (key.type() instanceof Type.Part part && reference.section(part.section()).isPart()) {
      lines.add(indent + name + ":");
      content(reference.section(part.section()), indent + "  ");
    } else if (key.isWrittenOnOneLine()) {
      lines.add(indent + name + ": " + key.example());
    } else {
      lines.add(indent + name + ":");
      key.example().lines().forEach(line -> lines.add(indent + "  " + line));
    }
  }

  private void comment(String indent, Stream<String> texts) {
    texts.forEach(text -> lines.add(text.isEmpty() ? indent + "#" : indent + "# " + text));
  }
}
