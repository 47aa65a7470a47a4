package io.github.kamalmaven.sandbox.docker;

/**
 * The name of an image: a repository and a tag.
 *
 * @param repository such as {@code registry.example.com/acme/shop}
 * @param tag such as {@code latest}
 */
public record ImageName(String repository, String tag) {

  private static final String HUB = "docker.io/";
  private static final String LIBRARY = "library/";

  /**
   * Reads a name as Docker does: without a tag it means {@code latest}, and Docker Hub goes without
   * saying.
   *
   * @param text the name as a user writes it
   * @return the name in its short form
   */
  public static ImageName parse(String text) {
    String name = text.startsWith(HUB) ? text.substring(HUB.length()) : text;
    name = name.startsWith(LIBRARY) ? name.substring(LIBRARY.length()) : name;
    int digest = name.indexOf('@');
    name = digest < 0 ? name : name.substring(0, digest);
    int colon = name.lastIndexOf(':');
    boolean tagged = colon > name.lastIndexOf('/');
    return tagged
        ? new ImageName(name.substring(0, colon), name.substring(colon + 1))
        : new ImageName(name, "latest");
  }

  /**
   * The server the image comes from.
   *
   * @return a host name with an optional port, or {@code docker.io}
   */
  public String server() {
    int slash = repository.indexOf('/');
    String first = slash < 0 ? "" : repository.substring(0, slash);
    boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
    return host ? first : "docker.io";
  }

  /**
   * The repository without its server.
   *
   * @return such as {@code acme/shop}
   */
  public String path() {
    return server().equals("docker.io") ? repository : repository.substring(server().length() + 1);
  }

  @Override
  public String toString() {
    return repository + ":" + tag;
  }
}
