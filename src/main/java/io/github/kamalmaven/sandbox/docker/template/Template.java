package io.github.kamalmaven.sandbox.docker.template;

import java.util.ArrayList;
import java.util.List;

/** A parsed template, to be rendered any number of times. */
public final class Template {

  private final String source;
  private final List<Node> nodes = new ArrayList<>();
  private int position;

  private Template(String source) {
    this.source = source;
  }

  /**
   * Reads a template.
   *
   * @param source its text
   * @return the template
   * @throws TemplateException if it cannot be read
   */
  public static Template parse(String source) throws TemplateException {
    Template template = new Template(source);
    String end = template.block(template.nodes);
    if (!end.isEmpty()) {
      throw new TemplateException("template: :1: unexpected {{" + end + "}}");
    }
    return template;
  }

  /**
   * Renders the template.
   *
   * @param data what {@code .} stands for
   * @return the text
   * @throws TemplateException if the data does not fit
   */
  public String render(Object data) throws TemplateException {
    StringBuilder out = new StringBuilder();
    for (Node node : nodes) {
      node.render(data, out);
    }
    return out.toString();
  }

  /** Reads up to the end of the source, or an "else" or "end", which it gives. */
  private String block(List<Node> into) throws TemplateException {
    while (position < source.length()) {
      int open = source.indexOf("{{", position);
      if (open < 0) {
        into.add(new Node.Text(source.substring(position)));
        position = source.length();
        return "";
      }
      if (open > position) {
        into.add(new Node.Text(source.substring(position, open)));
      }
      int close = source.indexOf("}}", open);
      if (close < 0) {
        throw new TemplateException("template: :1: unclosed action");
      }
      String action = source.substring(open + 2, close).strip();
      position = close + 2;
      if (action.equals("end") || action.startsWith("else")) {
        return action;
      }
      into.add(node(action, open));
    }
    return "";
  }

  private Node node(String action, int open) throws TemplateException {
    // Go counts columns from 0, at the first character after the braces.
    int column = source.indexOf(action, open);
    if (action.startsWith("if ")) {
      return choice(new Expression(action.substring(3).strip(), column + 3));
    }
    if (action.startsWith("range ") || action.startsWith("with ")) {
      List<Node> body = new ArrayList<>();
      expectEnd(block(body));
      String rest = action.substring(action.indexOf(' ')).strip();
      return new Node.Range(new Expression(rest, column + 6), body);
    }
    return new Node.Print(new Expression(action, column));
  }

  private Node choice(Expression condition) throws TemplateException {
    List<Node> then = new ArrayList<>();
    List<Node> otherwise = new ArrayList<>();
    String end = block(then);
    if (end.startsWith("else if ")) {
      otherwise.add(choice(new Expression(end.substring(8).strip(), position)));
    } else if (end.equals("else")) {
      expectEnd(block(otherwise));
    } else {
      expectEnd(end);
    }
    return new Node.Choice(condition, then, otherwise);
  }

  private static void expectEnd(String end) throws TemplateException {
    if (!end.equals("end")) {
      throw new TemplateException("template: :1: unexpected EOF");
    }
  }
}
