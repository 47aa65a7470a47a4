package io.github.kamalmaven.operation.status;

import static io.github.kamalmaven.operation.doctor.Severity.ERROR;
import static io.github.kamalmaven.operation.doctor.Severity.WARNING;

import io.github.kamalmaven.operation.doctor.Severity;
import java.util.Locale;

/**
 * What can differ from the configuration. The names are stable: nightly jobs and dashboards compare
 * their {@linkplain #code codes}.
 */
public enum Drift {
  /** A host could not be looked at. */
  UNREACHABLE(ERROR),
  /** A host's Docker cannot be used. */
  DOCKER(ERROR),
  /** A secret is missing, so that no environment could be compared. */
  SECRETS(ERROR),
  /** Something could not be compared. */
  NOT_COMPARED(WARNING),
  /** No container of a role or an accessory is there. */
  MISSING(ERROR),
  /** The container of a role or an accessory is there and does not run. */
  STOPPED(ERROR),
  /** A container runs, and its health check fails. */
  UNHEALTHY(ERROR),
  /** Another version than the expected one runs. */
  VERSION(ERROR),
  /** A container was made from another image. */
  IMAGE(ERROR),
  /** A container has another command. */
  COMMAND(ERROR),
  /** A container has other variables, or other values. */
  ENV(ERROR),
  /** An env file differs from what would be uploaded. */
  ENV_FILE(ERROR),
  /** A container has other labels. */
  LABELS(ERROR),
  /** A container is in another network. */
  NETWORK(ERROR),
  /** A container has other volumes. */
  VOLUMES(ERROR),
  /** A container has other options, such as memory, ports, logging or the restart policy. */
  OPTIONS(ERROR),
  /** An older version still runs beside the one that serves. */
  STALE(WARNING),
  /** A container of the app is of a role that its host does not have. */
  STRAY(WARNING),
  /** kamal-proxy is missing where something needs it. */
  PROXY_MISSING(ERROR),
  /** kamal-proxy does not run. */
  PROXY_STOPPED(ERROR),
  /** kamal-proxy is older than what is needed. */
  PROXY_OLD(ERROR),
  /** kamal-proxy's own container has other settings. */
  PROXY_OPTIONS(WARNING),
  /** kamal-proxy does not know a service. */
  PROXY_SERVICE(ERROR),
  /** kamal-proxy sends requests to another container than the one that runs. */
  PROXY_TARGET(ERROR),
  /** kamal-proxy has other settings for a service. */
  PROXY_SETTINGS(ERROR),
  /** kamal-proxy lets no requests through: the service is in maintenance. */
  MAINTENANCE(WARNING),
  /** Some requests go to another version. */
  ROLLOUT(WARNING),
  /** Somebody holds the deploy lock. */
  LOCK(WARNING);

  private final Severity severity;

  Drift(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** As it is told: {@code env-file}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
