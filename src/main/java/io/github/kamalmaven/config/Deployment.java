package io.github.kamalmaven.config;

import io.github.kamalmaven.config.plugin.PluginSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What config/deploy.yml, with its destination file on top, says is to be deployed.
 *
 * <p>{@code Kamal::Configuration}.
 *
 * @param service the app's name in containers, labels and directories
 * @param destination such as {@code staging}
 * @param image without the registry's server
 * @param registry where it lies
 * @param roles by name
 * @param primaryRole name of the role that boots first; meaningless if there are no roles
 * @param accessories in the order written
 * @param volumes {@code --volume} arguments of all app containers
 * @param logging root setting, which accessories use
 * @param boot how it is rolled out
 * @param builder how the image is built
 * @param ssh how hosts are reached
 * @param sshkit how connections are pooled
 * @param hooks where hooks live
 * @param secretsPath where secrets live, without suffix
 * @param errorPages directory of error pages
 * @param retainContainers stopped containers that prune keeps
 * @param timing how long a deploy waits
 * @param output where logs are kept
 * @param aliases command lines by name
 * @param plugin what only this plugin has
 */
public record Deployment(
    String service,
    Optional<String> destination,
    String image,
    Registry registry,
    List<Role> roles,
    String primaryRole,
    List<Accessory> accessories,
    List<String> volumes,
    Logging logging,
    Boot boot,
    Builder builder,
    Ssh ssh,
    Sshkit sshkit,
    Hooks hooks,
    String secretsPath,
    Optional<String> errorPages,
    int retainContainers,
    Timing timing,
    Output output,
    Map<String, String> aliases,
    PluginSettings plugin) {

  /** Copies the collections; roles are sorted by name, as Kamal does. */
  public Deployment {
    roles = roles.stream().sorted(Comparator.comparing(Role::name)).toList();
    accessories = List.copyOf(accessories);
    volumes = List.copyOf(volumes);
    aliases = Ordered.copyOf(aliases);
  }

  /** {@code service} or {@code service-destination}: names the lock, the log and directories. */
  public String serviceAndDestination() {
    return destination.map(d -> service + "-" + d).orElse(service);
  }

  /** {@code [server/]image}. */
  public String repository() {
    return registry.qualify(image);
  }

  /** The image of a version: {@code repository:version}. */
  public String imageOf(Version version) {
    return repository() + ":" + version.name();
  }

  /**
   * The tag of the version that was deployed last: {@code latest} or {@code latest-destination}.
   */
  public String latestTag() {
    return destination.map(d -> "latest-" + d).orElse("latest");
  }

  /** The image that was deployed last. */
  public String latestImage() {
    return repository() + ":" + latestTag();
  }

  /** What the names of a role's containers begin with: {@code service-role[-destination]}. */
  public String containerPrefix(Role role) {
    return service + "-" + role.name() + destination.map(d -> "-" + d).orElse("");
  }

  /** The name of a role's container: {@code service-role[-destination]-version}. */
  public String containerName(Role role, Version version) {
    return containerPrefix(role) + "-" + version.name();
  }

  /** Every host: those of the roles, by role name, then those of the accessories. */
  public List<String> allHosts() {
    Set<String> hosts = new LinkedHashSet<>();
    roles.forEach(role -> hosts.addAll(role.hosts()));
    accessories.forEach(accessory -> hosts.addAll(accessory.hosts()));
    return List.copyOf(hosts);
  }

  /** A role by its name. */
  public Optional<Role> role(String name) {
    return roles.stream().filter(role -> role.name().equals(name)).findFirst();
  }

  /** An accessory by its name. */
  public Optional<Accessory> accessory(String name) {
    return accessories.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** The proxy container's settings on a host: the first made by a role there, or an accessory. */
  public Optional<ProxyRun> proxyRunOn(String host) {
    List<Optional<ProxyRun>> runs = new ArrayList<>();
    roles.stream()
        .filter(role -> role.hosts().contains(host))
        .forEach(role -> runs.add(role.proxy().flatMap(Proxy::run)));
    accessories.stream()
        .filter(accessory -> accessory.hosts().contains(host))
        .forEach(accessory -> runs.add(accessory.proxy().flatMap(Proxy::run)));
    return runs.stream().flatMap(Optional::stream).findFirst();
  }
}
