package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import io.github.kamalmaven.config.read.yaml.MalformedYaml;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import io.github.kamalmaven.config.read.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code YAML} and {@code JSON}, which is YAML too. */
final class Documents {
  static final MethodTable<Constant> YAML =
      new MethodTable<Constant>()
          .plain(
              "load_file safe_load_file unsafe_load_file",
              2,
              (self, call) -> parsed(call, Surroundings.read(call, call.text(0))))
          .plain("load safe_load unsafe_load", 2, (self, call) -> parsed(call, call.text(0)));

  static final MethodTable<Constant> JSON =
      new MethodTable<Constant>()
          .plain("parse parse!", 2, (self, call) -> parsed(call, json(call, call.text(0))))
          .plain(
              "load_file",
              2,
              (self, call) -> parsed(call, json(call, Surroundings.read(call, call.text(0)))))
          .plain("generate dump", 1, (self, call) -> Json.of(call.argument(0)));

  private Documents() {}

  private static String json(Call call, String text) {
    String start = text.strip();
    if (start.isEmpty() || "{[\"-0123456789tfn".indexOf(start.charAt(0)) < 0) {
      throw unreadable(call, "text that is no JSON", null);
    }
    return text;
  }

  private static Object parsed(Call call, String text) {
    boolean symbols =
        call.arguments().size() > 1
            && (Boolean.TRUE.equals(call.map(1).get(new Symbol("symbolize_names")))
                || refused(call));
    Rendered.Writer writer = new Rendered.Writer();
    writer.copy(text, 0);
    try {
      Optional<Node> root =
          YamlParser.parse(writer.of(new Template("the text", text)), remark -> {});
      return root.map(node -> value(call, node, symbols)).orElse(false);
    } catch (MalformedYaml e) {
      throw unreadable(call, e.getMessage() + ", " + e.at(), e);
    }
  }

  /** Other options than these change nothing that a value here could show. */
  private static boolean refused(Call call) {
    List<Symbol> harmless =
        List.of(
            new Symbol("aliases"), new Symbol("permitted_classes"), new Symbol("symbolize_names"));
    if (!harmless.containsAll(call.map(1).keySet())) {
      throw call.problem("`" + call.name() + "` with these options is not known here");
    }
    return false;
  }

  private static RubyProblem unreadable(Call call, String what, @Nullable Throwable cause) {
    return new RubyProblem(call.at(), what, "correct what is read there", cause);
  }

  private static Object value(Call call, Node node, boolean symbols) {
    if (node instanceof Mapping mapping) {
      Map<Object, Object> values = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  values.put(symbols ? new Symbol(key) : key, value(call, entry.value(), symbols)));
      return call.scope().pay(call.at(), values);
    }
    if (node instanceof Sequence sequence) {
      List<Object> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(value(call, item, symbols)));
      return call.scope().pay(call.at(), items);
    }
    return scalar(call, (Scalar) node);
  }

  private static Object scalar(Call call, Scalar scalar) {
    return switch (scalar.type()) {
      case TEXT -> scalar.text();
      case SYMBOL -> new Symbol(scalar.text());
      case SWITCH -> scalar.text().equals("true");
      case NOTHING -> Nil.NIL;
      case FLOAT -> Double.valueOf(scalar.text());
      case INTEGER -> {
        try {
          yield Long.valueOf(scalar.text());
        } catch (NumberFormatException tooLarge) {
          throw call.problem("a number that is too large");
        }
      }
    };
  }
}
