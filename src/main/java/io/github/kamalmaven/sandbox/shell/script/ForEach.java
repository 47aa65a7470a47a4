package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.LoopJump;
import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A loop over words.
 *
 * @param variable takes each word in turn
 * @param words what to loop over
 * @param body a turn
 */
public record ForEach(String variable, List<Word> words, Script body) implements Script {

  /** Copies the words. */
  public ForEach {
    words = List.copyOf(words);
  }

  @Override
  public int run(Shell shell) throws IOException {
    List<String> values = new ArrayList<>();
    for (Word word : words) {
      values.addAll(word.fields(shell));
    }
    int status = 0;
    for (String value : values) {
      shell.variables().set(variable, value);
      try {
        status = body.run(shell);
      } catch (LoopJump jump) {
        if (Loop.leaves(jump)) {
          return 0;
        }
      }
    }
    return status;
  }
}
