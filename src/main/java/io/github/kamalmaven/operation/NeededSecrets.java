package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Server;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets that an operation is going to use, and what for: looked at before it builds or
 * connects to anything.
 *
 * <p>Kamal finds out when it needs one that it is missing, and never that it is empty.
 */
public final class NeededSecrets {
  private final DeployContext context;
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  /** Those of the context's operation; none until they are named. */
  public NeededSecrets(DeployContext context) {
    this.context = context;
    context.deployment().ssh().keyData().stream()
        .filter(key -> context.secrets().all().containsKey(key))
        .forEach(key -> add(key, "ssh/key_data"));
  }

  /** Those that log in to the deployment's registry. */
  public NeededSecrets registry() {
    return registry(context.deployment().registry(), "registry");
  }

  /** Those that the build reads. */
  public NeededSecrets builder() {
    context.deployment().builder().secrets().forEach(key -> add(key, "builder/secrets"));
    return this;
  }

  /** Those of the app's containers on the selected hosts, and of their certificates. */
  public NeededSecrets app() {
    List<String> hosts = context.selection().appHosts();
    for (Role role : context.selection().roles()) {
      role.servers().stream()
          .filter(server -> hosts.contains(server.host()))
          .map(Server::env)
          .forEach(env -> env(env, "env of " + role.name()));
      role.proxy().ifPresent(proxy -> certificate(proxy, role.name()));
    }
    return this;
  }

  /** Those of accessories that run on selected hosts, and of the registries of their images. */
  public NeededSecrets accessories(List<Accessory> accessories) {
    for (Accessory accessory : accessories) {
      if (!context.selection().hostsOf(accessory).isEmpty()) {
        env(accessory);
        accessory
            .registry()
            .ifPresentOrElse(
                own -> registry(own, "accessories/" + accessory.name() + "/registry"),
                this::registry);
      }
    }
    return this;
  }

  /** Those in the environment of an accessory. */
  public NeededSecrets env(Accessory accessory) {
    env(accessory.env(), "env of " + accessory.name());
    return this;
  }

  /**
   * Makes sure that they can be relied on, unless Kamal's way is wanted.
   *
   * @throws io.github.kamalmaven.KamalException naming all that cannot
   */
  public void require() {
    if (!context.asKamal(Difference.SECRETS_STRICT)) {
      context.secrets().require(needs);
    }
  }

  /**
   * Those that log in to another registry.
   *
   * @param path of it in the configuration
   */
  public NeededSecrets registry(Registry registry, String path) {
    if (!registry.isLocal()) {
      credential(registry.username(), path + "/username");
      credential(registry.password(), path + "/password");
    }
    return this;
  }

  private void credential(Optional<Credential> credential, String use) {
    if (credential.orElse(null) instanceof Credential.Secret secret) {
      add(secret.key(), use);
    }
  }

  private void certificate(Proxy proxy, String role) {
    if (proxy.tls() instanceof Proxy.Tls.Custom custom) {
      add(custom.certificate(), "proxy/ssl/certificate_pem of " + role);
      add(custom.privateKey(), "proxy/ssl/private_key_pem of " + role);
    }
  }

  private void env(Env env, String use) {
    env.secrets().forEach(variable -> add(variable.key(), use));
  }

  private void add(String key, String use) {
    needs.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(use);
  }
}
