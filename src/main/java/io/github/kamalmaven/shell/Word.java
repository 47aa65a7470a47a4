package io.github.kamalmaven.shell;

/**
 * One word of a command line in its two renderings.
 *
 * @param run the text for the shell that runs it, quoted as needed
 * @param show the text for people, secrets masked
 */
public record Word(String run, String show) {

  /** A word that the shell may interpret: an operator, a flag, a path with {@code $PWD}. */
  public static Word raw(String text) {
    return new Word(text, text);
  }

  /** Text in double quotes as Kamal quotes it: see {@link Quoting#doubleQuoted}. */
  public static Word quoted(String text) {
    return raw(Quoting.doubleQuoted(text));
  }

  /** {@code key="value"}, the value quoted as Kamal quotes it. */
  public static Word pair(String key, String value) {
    return raw(key + "=" + Quoting.doubleQuoted(value));
  }

  /** A quoted secret: masked when shown. */
  public static Word secret(Sensitive secret) {
    return new Word(Quoting.doubleQuoted(secret.reveal()), Sensitive.MASK);
  }

  /** {@code key="secret"}: the key can be seen, the value is masked. */
  public static Word secretPair(String key, Sensitive secret) {
    return new Word(key + "=" + Quoting.doubleQuoted(secret.reveal()), key + "=" + Sensitive.MASK);
  }

  /** The text for people. */
  @Override
  public String toString() {
    return show;
  }
}
