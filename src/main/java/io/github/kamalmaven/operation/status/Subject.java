package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.command.EnvFile;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * What is to run in a container on a host.
 *
 * @param context of whose deployment it is
 * @param host where it is to run
 * @param item what it is
 */
record Subject(DeployContext context, String host, Item item) {

  /** Either a role or an accessory. */
  sealed interface Item {
    /**
     * A role.
     *
     * @param role the role
     */
    record OfRole(Role role) implements Item {}

    /**
     * An accessory.
     *
     * @param accessory the accessory
     */
    record OfAccessory(Accessory accessory) implements Item {}
  }

  static Subject of(DeployContext context, String host, Role role) {
    return new Subject(context, host, new Item.OfRole(role));
  }

  static Subject of(DeployContext context, String host, Accessory accessory) {
    return new Subject(context, host, new Item.OfAccessory(accessory));
  }

  /** The role, if it is one. */
  Optional<Role> role() {
    return item instanceof Item.OfRole of ? Optional.of(of.role()) : Optional.empty();
  }

  /** The name in the configuration. */
  String name() {
    return item instanceof Item.OfAccessory of
        ? of.accessory().name()
        : role().map(Role::name).orElseThrow();
  }

  /** What kind of thing it is. */
  String kind() {
    return role().isPresent() ? "role" : "accessory";
  }

  /** Where its env file lies. */
  String envFile() {
    AppPaths paths = new AppPaths(deployment());
    return item instanceof Item.OfAccessory of
        ? paths.env(of.accessory())
        : role().map(paths::env).orElseThrow();
  }

  /**
   * What would be in its env file.
   *
   * @throws io.github.kamalmaven.KamalException if a secret is missing
   */
  String envFileContent() {
    Env env =
        item instanceof Item.OfAccessory of
            ? of.accessory().env()
            : role().map(role -> role.envOn(host)).orElseThrow();
    return EnvFile.content(env, context.secrets()::get).reveal();
  }

  /** How its container would be made. */
  CommandLine run(Version version) {
    return item instanceof Item.OfAccessory of
        ? new AccessoryCommands(deployment()).run(of.accessory(), host)
        : role()
            .map(role -> new AppRun(deployment()).run(role, host, version, Optional.empty()))
            .orElseThrow();
  }

  /** How the proxy serves it, if it does. */
  Optional<ProxyTarget> proxyTarget() {
    if (item instanceof Item.OfAccessory of) {
      return of.accessory().runsProxy()
          ? Optional.of(ProxyTarget.of(deployment(), of.accessory()))
          : Optional.empty();
    }
    return role().filter(Role::runsProxy).map(role -> ProxyTarget.of(deployment(), role));
  }

  /** What makes it as it should be. */
  String remedy() {
    return role().isPresent()
        ? "kamal redeploy, or kamal app boot --hosts %s --roles %s".formatted(host, name())
        : "kamal accessory reboot " + name();
  }

  private Deployment deployment() {
    return context.deployment();
  }
}
