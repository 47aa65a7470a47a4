package io.github.kamalmaven.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something that happened. Texts are for people. */
public sealed interface Event {

  /**
   * The same event in other words.
   *
   * @param words changes a text; applied to all that may come from outside, names included
   */
  Event reworded(UnaryOperator<String> words);

  /** How a text is meant. */
  enum Tone {
    /** A phase of the whole operation begins; it lasts until the next one does. */
    PHASE,
    /** What is being done. */
    PROGRESS,
    /** Something to know. */
    WARNING,
    /** Something went wrong. */
    ERROR
  }

  /** Which of its outputs a process wrote to. */
  enum Stream {
    /** Standard output. */
    OUT,
    /** Standard error. */
    ERR
  }

  /**
   * A text for people about the whole operation.
   *
   * @param tone how it is meant
   * @param text one line or more
   */
  record Said(Tone tone, String text) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Said(tone, words.apply(text));
    }
  }

  /**
   * It is known now which version the whole operation is about; whoever is to be told is told
   * otherwise.
   *
   * @param version its name
   */
  record Chosen(String version) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Chosen(words.apply(version));
    }
  }

  /**
   * Something doubtful in what the user has written: no part of what a command has to say.
   *
   * @param text one line, which begins with the place in a file
   */
  record Cautioned(String text) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Cautioned(words.apply(text));
    }
  }

  /**
   * A text for people about one host.
   *
   * @param host the host
   * @param text one line
   */
  record Noted(String host, String text) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Noted(host, words.apply(text));
    }
  }

  /**
   * What was asked of a host and is the answer to the user's question.
   *
   * @param kind such as {@code App} or {@code Proxy}
   * @param host the host
   * @param text the answer, maybe several lines
   */
  record Answered(String kind, String host, String text) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Answered(kind, host, words.apply(text));
    }
  }

  /**
   * A line that is the result of the command: printed bare, even when progress is not wanted.
   *
   * @param text one line or more
   */
  record Printed(String text) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Printed(words.apply(text));
    }
  }

  /**
   * A secret that the user has asked to see: printed bare, and masked nowhere. Not for anything
   * that is kept.
   *
   * @param text one line or more
   */
  record Revealed(String text) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return this;
    }

    @Override
    public String toString() {
      return "Revealed[]";
    }
  }

  /**
   * A command begins.
   *
   * @param host the host, {@code localhost} for the control machine
   * @param command as it may be shown
   */
  record CommandStarted(String host, String command) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new CommandStarted(host, words.apply(command));
    }
  }

  /**
   * A command ended.
   *
   * @param host the host
   * @param command as it may be shown
   * @param exit exit status
   * @param took from start to end
   */
  record CommandFinished(String host, String command, int exit, Duration took) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new CommandFinished(host, words.apply(command), exit, took);
    }
  }

  /**
   * A command wrote a line.
   *
   * @param host the host
   * @param command as it may be shown
   * @param stream which output
   * @param line without its end
   */
  record CommandWrote(String host, String command, Stream stream, String line) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new CommandWrote(host, words.apply(command), stream, words.apply(line));
    }
  }

  /**
   * A command that people follow while it runs wrote a line, such as a build; told besides {@link
   * CommandWrote}.
   *
   * @param source what they follow, in one word: {@code build}
   * @param stream which output
   * @param line without its end
   */
  record Followed(String source, Stream stream, String line) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Followed(source, stream, words.apply(line));
    }
  }

  /**
   * A file was written to a host.
   *
   * @param host the host
   * @param path where, relative to the login directory
   * @param bytes its size
   */
  record Uploaded(String host, String path, long bytes) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new Uploaded(host, words.apply(path), bytes);
    }
  }

  /**
   * A hook begins.
   *
   * @param hook its name
   * @param path its file
   */
  record HookStarted(String hook, String path) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new HookStarted(hook, words.apply(path));
    }
  }

  /**
   * A hook wrote a line.
   *
   * @param hook its name
   * @param stream which output
   * @param line without its end
   */
  record HookWrote(String hook, Stream stream, String line) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new HookWrote(hook, stream, words.apply(line));
    }
  }

  /**
   * A hook ended.
   *
   * @param hook its name
   * @param exit exit status; 128 + n after signal n
   * @param took from start to end
   */
  record HookFinished(String hook, int exit, Duration took) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return this;
    }
  }

  /**
   * Work begins on several hosts at once.
   *
   * @param pieces of it by name: a host, or a host and a role
   */
  record WorkBegan(List<String> pieces) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return this;
    }
  }

  /**
   * A piece of work on several hosts has ended.
   *
   * @param piece its name
   * @param failure why it failed, if it did
   */
  record WorkEnded(String piece, Optional<String> failure) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return new WorkEnded(piece, failure.map(words));
    }
  }

  /**
   * Something else uses the terminal, such as a question to the user.
   *
   * @param begins or else it is over
   */
  record Interlude(boolean begins) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return this;
    }
  }

  /**
   * An operation is over, well or badly.
   *
   * @param took from start to end
   */
  record Finished(Duration took) implements Event {
    @Override
    public Event reworded(UnaryOperator<String> words) {
      return this;
    }
  }
}
