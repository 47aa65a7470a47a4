package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops values in comments of the YAML that are beyond the built-in evaluator.
 *
 * <p>ERB does not know comments; the file that {@code kamal init} writes asks for Ruby's own
 * version in one. Nobody reads the value, so it is not worth a Ruby.
 */
final class CommentedCode {
  private CommentedCode() {}

  static List<Chunk> dropped(List<Chunk> chunks) {
    List<Chunk> kept = new ArrayList<>();
    String line = "";
    for (Chunk chunk : chunks) {
      if (chunk instanceof Chunk.Text text) {
        int start = text.text().lastIndexOf('\n');
        line = start < 0 ? line + text.text() : text.text().substring(start + 1);
      }
      boolean unread =
          chunk instanceof Chunk.Code code
              && code.output()
              && line.stripLeading().startsWith("#")
              && isBeyond(code);
      if (!unread) {
        kept.add(chunk);
      }
    }
    return kept;
  }

  private static boolean isBeyond(Chunk.Code code) {
    try {
      new StatementParser(new TokenStream(new ChunkLexer(List.of(code)).tokens())).program();
      return false;
    } catch (RubyProblem problem) {
      return problem.isBeyond();
    }
  }
}
