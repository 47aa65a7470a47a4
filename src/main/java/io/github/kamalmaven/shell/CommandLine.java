package io.github.kamalmaven.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One POSIX command line: words, what is given to it on standard input, and two renderings.
 *
 * <p>{@link #toRun()} is what the shell gets; {@link #toString()} is what people get, with every
 * secret masked. Immutable: each method returns a new line.
 */
public final class CommandLine {
  /** Words that SSHKit leaves alone; any other first word runs through {@code /usr/bin/env}. */
  private static final Set<String> BARE = Set.of("docker", "if", "test", "time", "exec");

  private final List<Word> words;
  private final boolean script;
  private final Optional<Sensitive> input;

  private CommandLine(List<Word> words, boolean script, Optional<Sensitive> input) {
    this.words = List.copyOf(words);
    this.script = script;
    this.input = input;
  }

  /** A command from words that the shell may interpret. */
  public static CommandLine of(String... words) {
    return new CommandLine(raw(words), false, Optional.empty());
  }

  /** A line that is handed to the shell exactly as it stands. */
  public static CommandLine script(String text) {
    return script(Word.raw(text));
  }

  /** The same of a line in which something is secret. */
  public static CommandLine script(Word text) {
    return new CommandLine(List.of(text), true, Optional.empty());
  }

  /** Whether the text for the shell holds what people must not see. */
  public boolean isSecret() {
    return !toRun().equals(toString());
  }

  /** {@code sh -c '…'} around a line. */
  public static CommandLine sh(CommandLine inner) {
    return of("sh", "-c").plus(List.of(quoted(inner)));
  }

  /** A line in single quotes, as a word for the command that hands it to another shell. */
  public static Word quoted(CommandLine inner) {
    return new Word(
        Quoting.singleQuoted(inner.join(Word::run)), Quoting.singleQuoted(inner.join(Word::show)));
  }

  /** {@code $(…)} of a line, as a word for another one. */
  public static Word substitute(CommandLine inner) {
    return new Word("$(" + inner.join(Word::run) + ")", "$(" + inner.join(Word::show) + ")");
  }

  /** This line with more words at its end. */
  public CommandLine plus(String... more) {
    return plus(raw(more));
  }

  /** This line with more words at its end. */
  public CommandLine plus(Word... more) {
    return plus(Arrays.asList(more));
  }

  /** This line with more words at its end. */
  public CommandLine plus(Collection<Word> more) {
    List<Word> all = new ArrayList<>(words);
    all.addAll(more);
    return new CommandLine(all, script, input);
  }

  /** This line with a word at its end, if there is one. */
  public CommandLine plus(Optional<String> more) {
    return more.isPresent() ? plus(more.get()) : this;
  }

  /** {@code this && next}. */
  public CommandLine and(CommandLine next) {
    return join("&&", next);
  }

  /** {@code this ; next}. */
  public CommandLine then(CommandLine next) {
    return join(";", next);
  }

  /** {@code this | next}. */
  public CommandLine pipe(CommandLine next) {
    return join("|", next);
  }

  /** {@code this | xargs next}: what this one prints are the last arguments of the next. */
  public CommandLine xargs(CommandLine next) {
    return pipe(of("xargs").plus(next.words));
  }

  /** {@code this || next}. */
  public CommandLine or(CommandLine next) {
    return join("||", next);
  }

  /** {@code this >> file}. */
  public CommandLine appendTo(String file) {
    return plus(">>", file);
  }

  /** {@code this > file}. */
  public CommandLine writeTo(String file) {
    return plus(">", file);
  }

  /** {@code ( export K="V" ; this )}, as SSHKit exports an environment. */
  public CommandLine exporting(Map<String, String> environment) {
    if (environment.isEmpty()) {
      return this;
    }
    List<Word> all = new ArrayList<>(raw("(", "export"));
    environment.forEach((k, v) -> all.add(Word.raw(k + "=\"" + v.replace("\"", "\\\"") + '"')));
    all.add(Word.raw(";"));
    all.add(new Word(toRun(), toString()));
    all.add(Word.raw(")"));
    return new CommandLine(all, true, input);
  }

  /** This line reading a secret from its standard input, where no process list shows it. */
  public CommandLine reading(Sensitive secret) {
    return new CommandLine(words, script, Optional.of(secret));
  }

  /** What the command reads from standard input, if anything. */
  public Optional<Sensitive> input() {
    return input;
  }

  /** The command's name: its first word. */
  public String name() {
    return words.isEmpty() ? "" : words.get(0).show().split("\\s", 2)[0];
  }

  /** The text for the shell, secrets in clear. */
  public String toRun() {
    return prefix() + join(Word::run);
  }

  /** The text for people, secrets masked. */
  @Override
  public String toString() {
    return prefix() + join(Word::show);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommandLine that
        && toRun().equals(that.toRun())
        && input.equals(that.input);
  }

  @Override
  public int hashCode() {
    return toRun().hashCode();
  }

  private String prefix() {
    return script || words.isEmpty() || BARE.contains(words.get(0).run()) ? "" : "/usr/bin/env ";
  }

  private CommandLine join(String operator, CommandLine next) {
    Optional<Sensitive> fed = input.isPresent() ? input : next.input;
    return new CommandLine(plus(operator).plus(next.words).words, script, fed);
  }

  private String join(Function<Word, String> rendering) {
    return words.stream().map(rendering).collect(Collectors.joining(" "));
  }

  private static List<Word> raw(String... words) {
    return Arrays.stream(words).map(Word::raw).toList();
  }
}
