package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Renders ERB templates with trim mode {@code -}, as {@code Kamal::Configuration} does. */
public final class Erb {
  private Erb() {}

  /**
   * Renders a template.
   *
   * @throws KamalException if its code cannot be evaluated, with the place and the expression
   */
  public static Rendered render(Template template, ErbContext context) {
    List<Chunk> chunks = new ArrayList<>();
    Rendered.Writer writer = new Rendered.Writer();
    try {
      chunks.addAll(new TagScanner(template.text()).scan());
      List<Token> tokens = new ChunkLexer(chunks).tokens();
      Expression program = new StatementParser(new TokenStream(tokens)).program();
      program.in(new Scope(context, writer));
      return writer.of(template);
    } catch (RubyProblem e) {
      throw explained(template, chunks, e);
    }
  }

  private static KamalException explained(
      Template template, List<Chunk> chunks, RubyProblem problem) {
    String expression = Chunk.codeAt(chunks, problem.offset());
    String shown = expression.isEmpty() ? "" : " in `" + expression + "`";
    return new KamalException(
        "ERB: " + problem.getMessage() + shown,
        template.at(problem.offset()).toString(),
        problem.remedy(),
        problem.getCause());
  }
}
