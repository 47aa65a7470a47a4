package io.github.kamalmaven.sandbox.docker.template;

import java.util.List;
import java.util.Map;

/** A piece of a template. */
sealed interface Node {

  void render(Object data, StringBuilder out) throws TemplateException;

  /** Text outside of braces. */
  record Text(String text) implements Node {

    @Override
    public void render(Object data, StringBuilder out) {
      out.append(text);
    }
  }

  /** A value to print. */
  record Print(Expression expression) implements Node {

    @Override
    public void render(Object data, StringBuilder out) throws TemplateException {
      out.append(Expression.text(expression.value(data)));
    }
  }

  /** A choice. */
  record Choice(Expression condition, List<Node> then, List<Node> otherwise) implements Node {

    @Override
    public void render(Object data, StringBuilder out) throws TemplateException {
      for (Node node : Expression.truth(condition.value(data)) ? then : otherwise) {
        node.render(data, out);
      }
    }
  }

  /** A loop over a list or the values of a map. */
  record Range(Expression over, List<Node> body) implements Node {

    @Override
    public void render(Object data, StringBuilder out) throws TemplateException {
      Object value = over.value(data);
      List<?> items =
          value instanceof Map<?, ?> map
              ? List.copyOf(map.values())
              : value instanceof List<?> list ? list : List.of();
      for (Object item : items) {
        for (Node node : body) {
          node.render(item, out);
        }
      }
    }
  }
}
