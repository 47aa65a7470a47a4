package io.github.kamalmaven.operation.doctor;

import static io.github.kamalmaven.operation.doctor.Severity.ERROR;
import static io.github.kamalmaven.operation.doctor.Severity.WARNING;

import java.util.Locale;

/** What can be wrong. The names are stable: nightly jobs compare their {@linkplain #code codes}. */
public enum Ailment {
  /** No version can be told. */
  VERSION(ERROR),
  /** Changes that are not committed, and that a build from a clone leaves out. */
  GIT_DIRTY(WARNING),
  /** No image can be built here, or there is none. */
  BUILDER(ERROR),
  /** A secret is missing, or empty. */
  SECRETS(ERROR),
  /** A hook cannot be run. */
  HOOK(ERROR),
  /** A certificate is none. */
  CERTIFICATE_UNREADABLE(ERROR),
  /** A certificate is not valid any more, or not yet. */
  CERTIFICATE_EXPIRED(ERROR),
  /** A certificate ends within three weeks. */
  CERTIFICATE_EXPIRING(WARNING),
  /** Nobody knows a host name that kamal-proxy is to answer to. */
  DNS_UNKNOWN(WARNING),
  /** A host name that kamal-proxy is to answer to leads to no host of its role. */
  DNS_ELSEWHERE(WARNING),
  /** Something that is needed to log in is missing here. */
  SSH_HERE(ERROR),
  /** Nobody knows a host's name. */
  HOST_NAME(ERROR),
  /** A host cannot be reached. */
  HOST_NETWORK(ERROR),
  /** Nothing listens on a host's SSH port. */
  HOST_REFUSED(ERROR),
  /** A host's sshd does not answer. */
  HOST_SILENT(ERROR),
  /** A host's key is not the known one. */
  HOST_KEY(ERROR),
  /** A host lets none of the keys in. */
  HOST_LOGIN(ERROR),
  /** A host was lost while it was looked at. */
  HOST_LOST(ERROR),
  /** A host does not get done with what it is asked. */
  HOST_STUCK(ERROR),
  /** A host has no Docker. */
  DOCKER_MISSING(ERROR),
  /** The user may not use Docker. */
  DOCKER_RIGHTS(ERROR),
  /** Docker does not run. */
  DOCKER_DOWN(ERROR),
  /** Docker is older than what Kamal was made for. */
  DOCKER_OLD(WARNING),
  /** Images are built for another processor than the host's. */
  ARCHITECTURE(ERROR),
  /** No image goes on the disk. */
  DISK_FULL(ERROR),
  /** Few images go on the disk. */
  DISK_LOW(WARNING),
  /** The host's clock differs from the one here. */
  CLOCK(WARNING),
  /** Kamal's directory cannot be written to. */
  DIRECTORY(ERROR),
  /** Something else has a port that kamal-proxy needs. */
  PORT_TAKEN(ERROR),
  /** kamal-proxy is too old. */
  PROXY_OLD(ERROR),
  /** kamal-proxy is there and does not run. */
  PROXY_STOPPED(WARNING),
  /** A container of the app starts again and again. */
  APP_RESTARTING(WARNING),
  /** Somebody holds the deploy lock. */
  LOCK(ERROR),
  /** The registry lets nobody in, or not this user. */
  REGISTRY_LOGIN(ERROR),
  /** The registry cannot be reached from a host. */
  REGISTRY_UNREACHABLE(ERROR);

  private final Severity severity;

  Ailment(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** As it is told: {@code disk-full}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
