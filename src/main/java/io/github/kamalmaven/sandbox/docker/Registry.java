package io.github.kamalmaven.sandbox.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * All registries the hosts of a sandbox can reach, in one. It has the images pushed to it, and can
 * make up others when they are asked for. Safe for threads.
 */
public final class Registry {

  private static final Pattern KAMAL_PROXY = Pattern.compile("(.*/)?kamal-proxy:.*");

  private record Provision(Pattern names, ImageContent content) {}

  private record Quirk(Pattern names, Behaviour behaviour) {}

  private record Account(String user, String password) {}

  private final Map<ImageName, Image> published = new ConcurrentHashMap<>();
  private final List<Provision> provisions = new CopyOnWriteArrayList<>();
  private final List<Quirk> quirks = new CopyOnWriteArrayList<>();
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /** A registry that has kamal-proxy in every version, and nothing else. */
  public Registry() {
    provisions.add(
        new Provision(
            KAMAL_PROXY,
            ImageContent.labelled(Map.of("org.opencontainers.image.title", "kamal-proxy"))));
  }

  /**
   * Stores an image, as a push does.
   *
   * @param name the name to find it by
   * @param image the image
   */
  public void publish(String name, Image image) {
    published.put(ImageName.parse(name), image);
  }

  /**
   * Stores an image with a content.
   *
   * @param name the name to find it by
   * @param content what it is made of
   */
  public void publish(String name, ImageContent content) {
    ImageName parsed = ImageName.parse(name);
    published.put(
        parsed, new Image(Ids.of(parsed + "#" + published.size()), content, Instant.EPOCH));
  }

  /**
   * Makes up every image whose name matches, when it is asked for.
   *
   * @param names matches all of {@code repository:tag}
   * @param content what such images are made of
   */
  public void provide(Pattern names, ImageContent content) {
    provisions.add(new Provision(names, content));
  }

  /**
   * Lets images misbehave, whoever made them.
   *
   * @param names matches all of {@code repository:tag}
   * @param behaviour what their containers do instead
   */
  public void misbehave(Pattern names, Behaviour behaviour) {
    quirks.add(new Quirk(names, behaviour));
  }

  /**
   * Asks for a login from now on.
   *
   * @param server such as {@code registry.example.com}, or {@code docker.io}
   * @param user the user it accepts
   * @param password the password it accepts
   */
  public void requireLogin(String server, String user, String password) {
    accounts.put(server, new Account(user, password));
  }

  /**
   * Checks a login. A server without known accounts takes any.
   *
   * @param server the server
   * @param user the user
   * @param password the password
   * @return whether it is right
   */
  public boolean accepts(String server, String user, String password) {
    Account account = accounts.get(server);
    return account == null || account.equals(new Account(user, password));
  }

  /**
   * Whether a server asks for a login.
   *
   * @param server the server
   * @return true if it has accounts
   */
  public boolean requiresLogin(String server) {
    return accounts.containsKey(server);
  }

  /**
   * Finds an image.
   *
   * @param name its name
   * @return the image, or nothing
   */
  public Optional<Image> find(ImageName name) {
    Optional<Image> image = Optional.ofNullable(published.get(name));
    if (image.isEmpty()) {
      image =
          provisions.stream()
              .filter(it -> it.names().matcher(name.toString()).matches())
              .findFirst()
              .map(it -> new Image(Ids.of(name.toString()), it.content(), Instant.EPOCH));
    }
    return image.map(found -> behaving(name, found));
  }

  private Image behaving(ImageName name, Image image) {
    return quirks.stream()
        .filter(it -> it.names().matcher(name.toString()).matches())
        .findFirst()
        .map(it -> new Image(image.id(), image.content().behaving(it.behaviour()), image.created()))
        .orElse(image);
  }
}
