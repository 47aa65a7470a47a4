package io.github.kamalmaven.mojo.plan;

import java.util.Arrays;
import java.util.Optional;

/** Something that would be done on one machine. Secrets stand in it by their names. */
public sealed interface Step {

  /**
   * A command.
   *
   * @param text the line that the shell would get
   * @param input what it would read from standard input, if anything
   */
  record Command(String text, Optional<String> input) implements Step {}

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
   * @param path relative to the login directory, or absolute
   * @param mode POSIX permissions
   * @param content its bytes
   */
  record Put(String path, int mode, byte[] content) implements Step {
    /** Copies the bytes. */
    public Put {
      content = content.clone();
    }

    @Override
    public byte[] content() {
      return content.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Put that
          && path.equals(that.path)
          && mode == that.mode
          && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }
}
