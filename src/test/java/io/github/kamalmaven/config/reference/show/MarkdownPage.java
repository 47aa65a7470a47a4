package io.github.kamalmaven.config.reference.show;

import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.util.stream.Stream;

/** A page of the site about a section with its parts. */
final class MarkdownPage {
  private final StringBuilder text = new StringBuilder();

  private MarkdownPage() {}

  static String of(Section section) {
    MarkdownPage page = new MarkdownPage();
    page.line(
        "<!-- Made from the reference by SnapshotsTest: change the resource, not the page. -->");
    page.line("");
    page.section(section, "#");
    Reference.get().sections().stream()
        .filter(part -> part.name().startsWith(section.name() + "/"))
        .forEach(part -> page.section(part, "##"));
    return page.text.toString().stripTrailing() + "\n";
  }

  static String index() {
    MarkdownPage page = new MarkdownPage();
    page.line(
        "<!-- Made from the reference by SnapshotsTest: change the resource, not the page. -->");
    page.line("");
    page.line("# Reference of deploy.yml");
    page.line("");
    page.line(
        "The same texts are shown by `mvn -q kamal:docs -Dkamal.section=SECTION`; editors show");
    page.line("them with the schema that `mvn -q kamal:schema` prints.");
    page.line("");
    Reference.get().sections().stream()
        .filter(section -> !section.isPart())
        .forEach(
            section ->
                page.line(
                    "- [%s](%s.md)%s".formatted(section.title(), section.name(), places(section))));
    return page.text.toString();
  }

  private static String places(Section section) {
    return section.places().isEmpty() ? "" : ": `" + String.join("`, `", section.places()) + "`";
  }

  private void section(Section section, String level) {
    line(level + " " + section.title());
    line("");
    if (!section.places().isEmpty()) {
      line("May stand at" + places(section).substring(1) + ".");
      line("");
    }
    line(section.introduction());
    line("");
    Stream.concat(section.keys().stream(), section.others().stream())
        .forEach(key -> key(key, level + "#"));
  }

  private void key(Key key, String level) {
    line(level + " " + key.name());
    line("");
    line(key.meaning());
    line("");
    Facts.of(key).forEach(fact -> line("- " + fact));
    line("");
    line("```yaml");
    if (key.isWrittenOnOneLine()) {
      line(key.name() + ": " + key.example());
    } else {
      line(key.name() + ":");
      key.example().lines().forEach(each -> line("  " + each));
    }
    line("```");
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
