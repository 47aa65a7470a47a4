package io.github.kamalmaven.mojo.plan.document;

import io.github.kamalmaven.host.Upload;
import java.util.Optional;

/** Something that would be done on one machine. Secrets stand in it by their names. */
public sealed interface Step {

  /**
   * A command.
   *
   * @param text the line that the shell would get
   * @param input what it would read from standard input, if anything
   * @param tolerated whether its failure would not matter
   */
  record Command(String text, Optional<String> input, boolean tolerated) implements Step {
    /** The same with another line. */
    public Command saying(String line) {
      return new Command(line, input, tolerated);
    }

    /** The same, if its failure would not matter. */
    public Command tolerated(boolean also) {
      return new Command(text, input, tolerated || also);
    }
  }

  /**
   * A command that the user would sit in front of.
   *
   * @param text the line that the shell would get
   */
  record Attached(String text) implements Step {}

  /**
   * An image that would be made and pushed without Docker.
   *
   * @param name with its tag
   */
  record Image(String name) implements Step {}

  /**
   * An upload.
   *
   * @param file with stand-ins for secrets
   */
  record Put(Upload file) implements Step {}
}
