package io.github.kamalmaven.ssh.route;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A login on a host, and the way there.
 *
 * @param host the name by which people know it
 * @param name the name or address that it is reached by and known under in known_hosts
 * @param port 1 to 65535
 * @param user login
 * @param route the way there
 * @param identityFiles private keys that the OpenSSH configuration has for it
 * @param identitiesOnly whether the agent's other keys are not for it
 */
public record Destination(
    String host,
    String name,
    int port,
    String user,
    Route route,
    List<Path> identityFiles,
    boolean identitiesOnly) {

  private static final Pattern TOKEN = Pattern.compile("%[hpr%]");

  /** Copies the list. */
  public Destination {
    identityFiles = List.copyOf(identityFiles);
  }

  /** The same login reached in another way. */
  Destination by(Route other) {
    return new Destination(host, name, port, user, other, identityFiles, identitiesOnly);
  }

  /** For messages: {@code user@name:port}. */
  public String address() {
    return user + "@" + name + ":" + port;
  }

  /** The text with {@code %h}, {@code %p}, {@code %r} and {@code %%} replaced. */
  String expand(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(token(found.group().charAt(1))));
  }

  private String token(char letter) {
    return switch (letter) {
      case 'h' -> name;
      case 'p' -> String.valueOf(port);
      case 'r' -> user;
      default -> "%";
    };
  }

  /** The way to a host. */
  public sealed interface Route {

    /** A TCP connection from here. */
    record Direct() implements Route {}

    /**
     * A tunnel through a login on a jump host.
     *
     * @param jump that login
     */
    record Through(Destination jump) implements Route {}

    /**
     * The standard input and output of a local process.
     *
     * @param template its command line with {@code %h}, {@code %p} and {@code %r}
     */
    record Command(String template) implements Route {}
  }
}
