package io.github.kamalmaven.config.read.erb;

import java.util.ArrayList;
import java.util.List;

/** Strings the tokens of all tags together, with the text between them as tokens of its own. */
final class ChunkLexer {
  private final List<Chunk> chunks;
  private final List<Token> tokens = new ArrayList<>();

  ChunkLexer(List<Chunk> chunks) {
    this.chunks = chunks;
  }

  List<Token> tokens() {
    int end = 0;
    for (Chunk chunk : chunks) {
      if (chunk instanceof Chunk.Text text) {
        add(Token.Type.TEXT, text.text(), text.offset());
        end = text.offset() + text.text().length();
      } else if (chunk instanceof Chunk.Code code) {
        if (code.output()) {
          add(Token.Type.OUTPUT, "", code.offset());
        }
        tokens.addAll(new Lexer(code.text(), code.offset()).tokens());
        end = code.offset() + code.text().length();
      }
      add(Token.Type.NEWLINE, "", end);
    }
    add(Token.Type.END, "", end);
    return tokens;
  }

  private void add(Token.Type type, String text, int offset) {
    tokens.add(new Token(type, text, offset, true, List.of()));
  }
}
