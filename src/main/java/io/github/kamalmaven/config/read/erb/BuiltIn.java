package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.util.List;

/** Evaluates a template without Ruby. */
final class BuiltIn {
  private final Template template;
  private final List<Chunk> chunks;
  private final ErbContext context;

  BuiltIn(Template template, List<Chunk> chunks, ErbContext context) {
    this.template = template;
    this.chunks = chunks;
    this.context = context;
  }

  /**
   * Renders.
   *
   * @throws RubyProblem if code is beyond this evaluator, before any of it ran where that can be
   *     seen; or if it fails
   */
  Rendered rendered() {
    Rendered.Writer writer = new Rendered.Writer();
    try {
      List<Token> tokens = new ChunkLexer(chunks).tokens();
      new StatementParser(new TokenStream(tokens)).program().in(new Scope(context, writer));
      return writer.of(template);
    } catch (StackOverflowError tooLong) {
      // A chain of thousands of operators nests as deeply as parentheses do, which are counted.
      throw new RubyProblem(0, "an expression that is too long");
    }
  }
}
