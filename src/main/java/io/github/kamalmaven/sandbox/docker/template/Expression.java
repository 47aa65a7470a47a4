package io.github.kamalmaven.sandbox.docker.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a pair of braces: a path such as {@code .State.Status}, or a function with
 * arguments.
 *
 * @param source its text, without blanks around it
 * @param column where it stands in the template, for messages
 */
record Expression(String source, int column) {

  private static final Pattern TOKEN =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\([^()]*\\))|([^\\s\"()]+)");

  Object value(Object data) throws TemplateException {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.isEmpty()) {
      throw new TemplateException("template: :1: missing value for command");
    }
    String name = tokens.get(0);
    List<String> arguments = tokens.subList(1, tokens.size());
    if (name.equals(".Label")) {
      Object labels = data instanceof Map<?, ?> map ? field(map, "LabelMap") : Nil.NIL;
      Object found = labels instanceof Map<?, ?> map ? field(map, literal(arguments.get(0))) : "";
      return found instanceof Nil ? "" : found;
    }
    if (name.startsWith(".") || name.startsWith("\"") || name.startsWith("(")) {
      return operand(name, data);
    }
    List<Object> values = new ArrayList<>();
    for (String argument : arguments) {
      values.add(operand(argument, data));
    }
    return call(name, values);
  }

  private Object call(String name, List<Object> values) throws TemplateException {
    Object first = values.isEmpty() ? Nil.NIL : values.get(0);
    Object second = values.size() > 1 ? values.get(1) : "";
    return switch (name) {
      case "json" -> Json.compact(first);
      case "lower" -> text(first).toLowerCase(Locale.ROOT);
      case "upper" -> text(first).toUpperCase(Locale.ROOT);
      case "println" -> text(first) + "\n";
      case "not" -> !truth(first);
      case "len" -> first instanceof List<?> list ? list.size() : text(first).length();
      case "eq" -> values.size() > 1 && text(first).equals(text(second));
      case "ne" -> values.size() > 1 && !text(first).equals(text(second));
      case "index" -> index(first, values.subList(1, values.size()));
      case "split" -> List.of(text(first).split(Pattern.quote(text(second)), -1));
      case "join" -> first instanceof List<?> list ? joined(list, text(second)) : "";
      default -> throw new TemplateException("template: :1: function \"" + name + "\" not defined");
    };
  }

  private static String joined(List<?> list, String separator) {
    List<String> parts = new ArrayList<>();
    list.forEach(item -> parts.add(text(item)));
    return String.join(separator, parts);
  }

  private Object index(Object start, List<Object> keys) throws TemplateException {
    Object value = start;
    for (Object key : keys) {
      if (value instanceof Map<?, ?> map) {
        Object found = map.get(text(key));
        value = found == null ? "" : found;
      } else if (value instanceof List<?> list && key instanceof Number number) {
        if (number.intValue() >= list.size()) {
          throw failure("error calling index: reflect: slice index out of range");
        }
        value = list.get(number.intValue());
      } else {
        throw failure("error calling index: index of untyped nil");
      }
    }
    return value;
  }

  private Object operand(String token, Object data) throws TemplateException {
    if (token.startsWith("\"")) {
      return literal(token);
    }
    if (token.startsWith("(")) {
      return new Expression(token.substring(1, token.length() - 1), column).value(data);
    }
    if (token.matches("[0-9]+")) {
      return Integer.parseInt(token);
    }
    if (!token.startsWith(".")) {
      throw new TemplateException("template: :1: function \"" + token + "\" not defined");
    }
    Object value = data;
    for (String name : token.substring(1).split("\\.", -1)) {
      value = name.isEmpty() ? value : step(value, name);
    }
    return value;
  }

  private Object step(Object value, String name) throws TemplateException {
    if (value instanceof Fields map) {
      // The field's name in Go, beside the one in JSON.
      Object found = map.get(name.equals("ID") && !map.containsKey(name) ? "Id" : name);
      if (found == null) {
        throw failure(map.missing(name));
      }
      return found;
    }
    if (value instanceof Map<?, ?> map) {
      return field(map, name);
    }
    if (value instanceof Nil) {
      throw failure("nil pointer evaluating interface {}." + name);
    }
    throw failure("can't evaluate field " + name + " in type string");
  }

  private static Object field(Map<?, ?> map, String name) {
    Object found = map.get(name);
    return found == null ? Nil.NIL : found;
  }

  private TemplateException failure(String reason) {
    return new TemplateException(
        "template: :1:" + column + ": executing \"\" at <" + source + ">: " + reason);
  }

  private static String literal(String token) {
    return token.substring(1, token.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  static boolean truth(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof Map<?, ?> map) {
      return map instanceof Fields || !map.isEmpty();
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    return !(value instanceof Nil) && !value.toString().isEmpty() && !value.equals(0);
  }

  static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder out = new StringBuilder("map[");
      map.forEach(
          (k, v) -> out.append(out.length() > 4 ? " " : "").append(k).append(':').append(v));
      return out.append(']').toString();
    }
    if (value instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      list.forEach(item -> parts.add(text(item)));
      return "[" + String.join(" ", parts) + "]";
    }
    return value.toString();
  }
}
