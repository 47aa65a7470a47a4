package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Places;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.Rendered;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the first document of a YAML text: anchors, aliases and merge keys as Ruby has them. */
public final class YamlParser {
  private static final int DEPTH = 64;

  /** Each costs another pass. */
  private static final int TABS = 50;

  private final Places places;
  private final Consumer<Remark> remarks;

  private YamlParser(Places places, Consumer<Remark> remarks) {
    this.places = places;
    this.remarks = remarks;
  }

  /**
   * Reads a text.
   *
   * @param remarks hears what is taken as Ruby takes it, but cannot have been meant
   * @return its content, or nothing if there is none
   * @throws MalformedYaml if it is no YAML, or so large or nested that it can be no configuration
   */
  public static Optional<Node> parse(Rendered source, Consumer<Remark> remarks)
      throws MalformedYaml {
    Places places = new Places(source);
    return new YamlParser(places, remarks).parse(YamlText.of(source, places));
  }

  private Optional<Node> parse(YamlText source) throws MalformedYaml {
    YamlText text = source;
    for (int tabs = 0; ; tabs++) {
      try {
        return document(text);
      } catch (MarkedYAMLException e) {
        int problem = e.getProblemMark() == null ? 0 : offset(text, e.getProblemMark());
        if (tabs == TABS || !text.isBlankTab(problem)) {
          throw malformed(e, text);
        }
        text = text.withBlanks(problem);
      } catch (YAMLException e) {
        throw new MalformedYaml(
            tooDeep(text),
            "YAML: " + firstLine(String.valueOf(e.getMessage())),
            "lists and maps may stand in each other " + DEPTH + " levels deep");
      }
    }
  }

  private Optional<Node> document(YamlText text) throws MalformedYaml {
    Parser events = events(text);
    Composer documents = new Composer(events, new UntypedResolver(), options());
    if (!documents.checkNode()) {
      return Optional.empty();
    }
    Node content = new NodeReader(places, text, remarks).read(documents.getNode());
    rest(events);
    return Optional.of(content);
  }

  /** Ruby does not even look at what follows the first document. */
  private void rest(Parser events) {
    try {
      Event next = events.peekEvent();
      if (next instanceof DocumentStartEvent) {
        remark(
            next.getStartMark(),
            "only what stands above this `---` counts",
            "keep one document in the file");
      }
    } catch (MarkedYAMLException noDocument) {
      remark(
          noDocument.getProblemMark(),
          "only what stands above this line counts: it belongs to nothing there",
          "indent it as the first key of the file is");
    }
  }

  private void remark(@Nullable Mark mark, String what, String todo) {
    if (mark != null) {
      remarks.accept(new Remark(at(mark), what, todo));
    }
  }

  /** What writes YAML, and what makes objects of it, is not even loaded: every goal waits here. */
  private static Parser events(YamlText text) {
    return new ParserImpl(new StreamReader(text.text()), options());
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(DEPTH);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return options;
  }

  private Position tooDeep(YamlText text) {
    int depth = 0;
    Parser events = events(text);
    while (!events.checkEvent(Event.ID.StreamEnd)) {
      Event event = events.getEvent();
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEPTH) {
        return places.atCodePoint(event.getStartMark().getIndex());
      }
    }
    return places.at(0);
  }

  private MalformedYaml malformed(MarkedYAMLException e, YamlText text) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String context =
        e.getContext() == null ? "" : ", " + firstLine(e.getContext()) + beginning(e, mark);
    String problem = text.original(firstLine(String.valueOf(e.getProblem())));
    Position at = mark == null ? places.at(0) : at(mark);
    return new MalformedYaml(at, "YAML syntax error: " + problem + context, hint(problem));
  }

  /** What is never closed is found out far below where it begins. */
  private String beginning(MarkedYAMLException e, @Nullable Mark problem) {
    Mark begin = e.getContextMark();
    return begin == null || problem == null || begin.getLine() == problem.getLine()
        ? ""
        : " that begins on line " + at(begin).line();
  }

  private static String hint(String problem) {
    if (problem.contains("TAB")) {
      return "indent with spaces: YAML does not take tab characters";
    }
    return problem.endsWith("but got ?") || problem.contains("cannot start any token")
        ? "put the text in quotes"
        : "check brackets, quotes and indentation here and above";
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").trim();
  }

  private static int offset(YamlText text, Mark mark) {
    return text.text().offsetByCodePoints(0, mark.getIndex());
  }

  private Position at(Mark mark) {
    return places.atCodePoint(mark.getIndex());
  }
}
