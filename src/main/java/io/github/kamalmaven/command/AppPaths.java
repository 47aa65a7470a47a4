package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;

/**
 * Where the deployment keeps its files on a host, relative to the login directory.
 *
 * <p>{@code Kamal::Configuration}, {@code Kamal::Configuration::Proxy::Boot}.
 */
public final class AppPaths {
  /** The directory for everything but the files of accessories. */
  public static final String RUN = ".kamal";

  /** The directories of all deployments of the host. */
  public static final String APPS = RUN + "/apps";

  /** The directory of the proxy, which all deployments of the host share. */
  public static final String PROXY = RUN + "/proxy";

  /** What the proxy container sees of all deployments. */
  public static final String APPS_CONFIG = PROXY + "/apps-config";

  /** {@link #APPS_CONFIG} as the proxy container sees it. */
  static final String MOUNTED_APPS_CONFIG = "/home/kamal-proxy/.apps-config";

  private final String name;

  /** The paths of one deployment. */
  public AppPaths(Deployment deployment) {
    this.name = deployment.serviceAndDestination();
  }

  /** The directory whose existence is the deploy lock. */
  public String lock() {
    return RUN + "/lock-" + name;
  }

  /** Who holds the lock, in base64. */
  String lockDetails() {
    return lock() + "/details";
  }

  /** The audit log. */
  String auditLog() {
    return RUN + "/" + name + "-audit.log";
  }

  /** The app's directory. */
  public String app() {
    return APPS + "/" + name;
  }

  /** The directory of the roles' env files. */
  String roleEnvs() {
    return app() + "/env/roles";
  }

  /** The env file of a role: its secrets. */
  public String env(Role role) {
    return roleEnvs() + "/" + role.name() + ".env";
  }

  /** The directory of the accessories' env files. */
  String accessoryEnvs() {
    return app() + "/env/accessories";
  }

  /** The env file of an accessory: its secrets. */
  public String env(Accessory accessory) {
    return accessoryEnvs() + "/" + accessory.name() + ".env";
  }

  /** The directory of the assets as they were in the images. */
  String extractedAssets() {
    return app() + "/assets/extracted";
  }

  /** The assets of a version as they were in its image. */
  String extractedAssets(Role role, Version version) {
    return extractedAssets() + "/" + role.name() + "-" + version.name();
  }

  /** The directory of the assets that containers mount. */
  String assetVolumes() {
    return app() + "/assets/volumes";
  }

  /** The assets that the containers of a version mount. */
  String assetVolume(Role role, Version version) {
    return assetVolumes() + "/" + role.name() + "-" + version.name();
  }

  /** What the proxy container sees of this deployment. */
  String proxyApp() {
    return APPS_CONFIG + "/" + name;
  }

  /** The directory of the error pages, one directory in it per version. */
  public String errorPages() {
    return proxyApp() + "/error_pages";
  }

  /** The error pages of a version. */
  public String errorPages(Version version) {
    return errorPages() + "/" + version.name();
  }

  /** The directory of a role's own certificate. */
  public String tls(Role role) {
    return proxyApp() + "/tls/" + role.name();
  }

  /** A role's own certificate chain. */
  public String certificate(Role role) {
    return tls(role) + "/cert.pem";
  }

  /** The key of a role's own certificate. */
  public String privateKey(Role role) {
    return tls(role) + "/key.pem";
  }

  /** A path below {@link #proxyApp} as the proxy container sees it. */
  static String mounted(String path) {
    return MOUNTED_APPS_CONFIG + path.substring(APPS_CONFIG.length());
  }
}
