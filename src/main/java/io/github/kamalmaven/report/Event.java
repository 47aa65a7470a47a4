package io.github.kamalmaven.report;

import java.time.Duration;

/** Something that happened. Texts are for people: secrets are masked before they get here. */
public sealed interface Event {

  /** How a text is meant. */
  enum Tone {
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
  record Said(Tone tone, String text) implements Event {}

  /**
   * A text for people about one host.
   *
   * @param host the host
   * @param text one line
   */
  record Noted(String host, String text) implements Event {}

  /**
   * What was asked of a host and is the answer to the user's question.
   *
   * @param kind such as {@code App} or {@code Proxy}
   * @param host the host
   * @param text the answer, maybe several lines
   */
  record Answered(String kind, String host, String text) implements Event {}

  /**
   * A line that is the result of the command: printed bare, even when progress is not wanted.
   *
   * @param text one line or more
   */
  record Printed(String text) implements Event {}

  /**
   * A command begins.
   *
   * @param host the host, {@code localhost} for the control machine
   * @param command as it may be shown
   */
  record CommandStarted(String host, String command) implements Event {}

  /**
   * A command ended.
   *
   * @param host the host
   * @param command as it may be shown
   * @param exit exit status
   * @param took from start to end
   */
  record CommandFinished(String host, String command, int exit, Duration took) implements Event {}

  /**
   * A command wrote a line.
   *
   * @param host the host
   * @param command as it may be shown
   * @param stream which output
   * @param line without its end
   */
  record CommandWrote(String host, String command, Stream stream, String line) implements Event {}

  /**
   * A file was written to a host.
   *
   * @param host the host
   * @param path where, relative to the login directory
   * @param bytes its size
   */
  record Uploaded(String host, String path, long bytes) implements Event {}

  /**
   * A hook begins.
   *
   * @param hook its name
   * @param path its file
   */
  record HookStarted(String hook, String path) implements Event {}

  /**
   * A hook wrote a line.
   *
   * @param hook its name
   * @param stream which output
   * @param line without its end
   */
  record HookWrote(String hook, Stream stream, String line) implements Event {}

  /**
   * A hook ended.
   *
   * @param hook its name
   * @param exit exit status
   * @param took from start to end
   */
  record HookFinished(String hook, int exit, Duration took) implements Event {}

  /**
   * An operation is over, well or badly.
   *
   * @param took from start to end
   */
  record Finished(Duration took) implements Event {}
}
