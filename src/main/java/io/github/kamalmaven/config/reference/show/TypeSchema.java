package io.github.kamalmaven.config.reference.show;

import static io.github.kamalmaven.config.reference.show.SchemaText.STRING;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kamalmaven.config.reference.Form;
import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Limits;
import io.github.kamalmaven.config.reference.Type;
import java.util.List;
import java.util.stream.Stream;

/** The JSON Schema of a key's value. */
final class TypeSchema {
  private TypeSchema() {}

  static ObjectNode of(Key key) {
    ObjectNode schema = Json.object(text(key.type(), string(key)));
    if (schema.has("$ref")) {
      // Draft 7 ignores whatever stands beside a reference.
      ObjectNode whole = Json.object("{}");
      whole.putArray("allOf").add(schema);
      schema = whole;
    }
    limit(schema, key.limits());
    schema.put("description", description(key));
    if (key.defaultValue().isPresent()) {
      schema.set("default", Json.ofYaml(key.defaultValue().get()));
    }
    schema.putArray("examples").add(Json.ofYaml(key.example()));
    return schema;
  }

  private static String description(Key key) {
    String absent = key.absent().map(text -> "\n\nWithout it: " + text + ".").orElse("");
    return key.meaning().replace('\n', ' ') + absent;
  }

  /** Any text, or one of those that are allowed; a level may be written as a Ruby symbol. */
  private static String string(Key key) {
    List<String> values = key.limits().values();
    if (values.isEmpty()) {
      return STRING;
    }
    ObjectNode schema = Json.object("{}");
    ArrayNode allowed = schema.putArray("enum");
    Stream<String> symbols =
        key.type() == Form.VERBOSITY ? values.stream().map(value -> ":" + value) : Stream.empty();
    Stream.concat(values.stream(), symbols).forEach(allowed::add);
    return schema.toString();
  }

  private static void limit(ObjectNode schema, Limits limits) {
    limits.pattern().ifPresent(p -> schema.put("pattern", "^(?:" + p + ")$|" + SchemaText.ERB));
    limits.minimum().ifPresent(least -> schema.put("minimum", least));
    limits.maximum().ifPresent(most -> schema.put("maximum", most));
  }

  private static String text(Type type, String string) {
    if (type instanceof Form form) {
      return FormSchema.of(form, string);
    }
    if (type instanceof Type.Single single) {
      return switch (single) {
        case STRING -> string;
        case INTEGER -> SchemaText.INTEGER;
        case BOOLEAN -> SchemaText.BOOLEAN;
      };
    }
    if (type instanceof Type.ListOf list) {
      return SchemaText.listOf(text(list.item(), string));
    }
    if (type instanceof Type.MapOf map) {
      return SchemaText.mapOf(text(map.value(), string));
    }
    if (type instanceof Type.OneOf some) {
      return SchemaText.anyOf(
          some.types().stream().map(each -> text(each, string)).toArray(String[]::new));
    }
    return SchemaText.reference(((Type.Part) type).section());
  }
}
