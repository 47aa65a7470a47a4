package io.github.kamalmaven.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container beside the app: a database, a cache, a search engine.
 *
 * <p>{@code Kamal::Configuration::Accessory}.
 *
 * @param name its key in deploy.yml
 * @param service its container's name and label: {@code service}, or the app's service and its name
 * @param image with its own registry's server in front, if it has one
 * @param registry its own registry
 * @param hosts where it runs, none twice
 * @param cmd command in place of the image's own; handed to the shell as it is
 * @param publish the {@code --publish} argument
 * @param restart Docker's restart policy
 * @param options further flags of {@code docker run}, in order
 * @param labels the user's labels
 * @param env its environment; the app's is not part of it
 * @param files uploaded and mounted
 * @param directories made and mounted
 * @param volumes {@code --volume} arguments
 * @param network Docker network
 * @param proxy how kamal-proxy serves it; absent if it does not
 */
public record Accessory(
    String name,
    String service,
    String image,
    Optional<Registry> registry,
    List<String> hosts,
    Optional<String> cmd,
    Optional<String> publish,
    String restart,
    Map<String, Value> options,
    Map<String, Value> labels,
    Env env,
    List<Mount> files,
    List<Mount> directories,
    List<String> volumes,
    String network,
    Optional<Proxy> proxy) {

  /** Copies the collections, keeping their order. */
  public Accessory {
    hosts = List.copyOf(hosts);
    options = Ordered.copyOf(options);
    labels = Ordered.copyOf(labels);
    files = List.copyOf(files);
    directories = List.copyOf(directories);
    volumes = List.copyOf(volumes);
  }

  /** Whether kamal-proxy serves it. */
  public boolean runsProxy() {
    return proxy.isPresent();
  }

  /**
   * A file or directory that the container sees.
   *
   * @param local path on the control machine (files), or name on the host (directories)
   * @param remote path in the container
   * @param mode such as {@code 640}; files get {@code 755} unless it is set
   * @param owner such as {@code 1000:1000}
   * @param options of the mount, such as {@code ro}
   */
  public record Mount(
      String local,
      String remote,
      Optional<String> mode,
      Optional<String> owner,
      Optional<String> options) {}
}
