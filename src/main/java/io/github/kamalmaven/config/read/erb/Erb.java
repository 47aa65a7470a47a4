package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.engine.Rubies;
import io.github.kamalmaven.config.read.erb.engine.Ruby;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders ERB templates with trim mode {@code -}, as {@code Kamal::Configuration} does.
 *
 * <p>The built-in evaluator reads the whole code before any of it runs, and gives what it does not
 * know to a Ruby, if the user lets it and there is one.
 */
public final class Erb {
  private final Template template;
  private final ErbContext context;
  private final List<Chunk> chunks;

  private Erb(Template template, ErbContext context, List<Chunk> chunks) {
    this.template = template;
    this.context = context;
    this.chunks = chunks;
  }

  /**
   * Renders a template; what its code does to the environment is done to that of the context.
   *
   * @throws KamalException if its code cannot be evaluated, with the place and the expression
   */
  public static Rendered render(Template template, ErbContext context) {
    try {
      return new Erb(template, context, new TagScanner(template.text()).scan()).rendered();
    } catch (RubyProblem unclosed) {
      throw explained(template, List.of(), unclosed);
    }
  }

  private Rendered rendered() {
    CommandOutputs outputs = new CommandOutputs(context.world().shell());
    Rubies rubies = context.world().rubies();
    boolean hasCode = chunks.stream().anyMatch(Chunk.Code.class::isInstance);
    if (hasCode && !rubies.beginsBuiltIn()) {
      return new RubyRendering(template, chunks, context).by(rubies.ready().orElseThrow(), outputs);
    }
    Map<String, String> before = Map.copyOf(context.environment());
    try {
      return new BuiltIn(template, CommentedCode.dropped(chunks), context.with(outputs)).rendered();
    } catch (RubyProblem problem) {
      Optional<Ruby> ruby = problem.isBeyond() ? rubies.ready() : Optional.empty();
      if (ruby.isEmpty()) {
        throw explained(template, chunks, problem);
      }
      context.environment().keySet().retainAll(before.keySet());
      context.environment().putAll(before);
      return new RubyRendering(template, chunks, context).by(ruby.get(), outputs);
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
