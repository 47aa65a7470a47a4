package io.github.kamalmaven.ssh.route;

import io.github.kamalmaven.ssh.identity.KeyChoice;
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
 * @param keys what the OpenSSH configuration says about its keys
 */
public record Destination(
    String host, String name, int port, String user, Route route, KeyChoice keys) {

  private static final Pattern TOKEN = Pattern.compile("%[hpr%]");

  /** The same login reached in another way. */
  Destination by(Route other) {
    return new Destination(host, name, port, user, other, keys);
  }

  /** The same login with other keys. */
  Destination with(KeyChoice other) {
    return new Destination(host, name, port, user, route, other);
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
