package io.github.kamalmaven.registry;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What can go wrong with a registry, each told so that a user can act on it. */
final class RegistryFailure {
  private static final String SERVER = "registry/server in deploy.yml";
  private static final String WHOSE = "kamal:registry-login says where user and password come from";
  private static final int MOST_SAID = 200;

  private RegistryFailure() {}

  static KamalException noHost(RegistryName registry) {
    return new KamalException(
        "'" + registry.host() + "' is no name of a host", SERVER, "write a host, such as ghcr.io");
  }

  static KamalException unknownUser(ImageReference image, boolean user) {
    return user
        ? new KamalException(
            image.registry() + " refuses user or password",
            image.registry().host(),
            "correct them, or get a new token; " + WHOSE)
        : new KamalException(
            image.registry() + " wants to know who asks for " + image.repository(),
            image.registry().host(),
            "write registry/username and password in deploy.yml");
  }

  static KamalException forbidden(ImageReference image, boolean user) {
    return new KamalException(
        image.registry()
            + " does not let "
            + (user ? "this user" : "everybody")
            + " read "
            + image.repository()
            + ", or does not have it",
        image.registry().host(),
        "check image in deploy.yml, and that the user or token may pull; " + WHOSE);
  }

  static KamalException noImage(ImageReference image, String why) {
    return new KamalException(
        image.name() + " in " + image.registry() + " is no image that can be pulled: " + why,
        image.registry().host(),
        "push it anew");
  }

  static KamalException noRegistry(RegistryName registry, String why) {
    return new KamalException(
        registry + " is no image registry: " + why, SERVER, "correct it, or the proxy in between");
  }

  static KamalException unsafe(RegistryName registry, URI address) {
    return new KamalException(
        registry + " sends clients on to an address that is not encrypted: " + address.getHost(),
        address.getScheme() + "://" + address.getAuthority(),
        "let the registry's operator correct it; nothing was sent there");
  }

  /**
   * An answer that registries give when something is wrong with themselves, or that no registry
   * gives.
   */
  static KamalException status(RegistryName registry, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 429) {
      return new KamalException(
          registry + " has had too many requests from this user or address",
          response.uri().toString(),
          "wait, or log in as somebody who may ask more");
    }
    if (status >= 500) {
      return new KamalException(
          registry + " has a problem of its own: HTTP status " + status + said(response),
          response.uri().toString(),
          "try again later");
    }
    return noRegistry(registry, "HTTP status " + status + " for " + response.uri().getPath());
  }

  private static String said(HttpResponse<byte[]> response) {
    String text = new String(response.body(), StandardCharsets.UTF_8).strip();
    boolean words = !text.isEmpty() && !text.startsWith("<") && text.length() <= MOST_SAID;
    return words ? ", " + text.replaceAll("\\s+", " ") : "";
  }

  static KamalException unreachable(RegistryName registry, URI address, IOException failure) {
    String where = address.getScheme() + "://" + address.getAuthority();
    return new KamalException(
        registry + " cannot be asked: " + reason(address, failure),
        where,
        advice(failure),
        failure);
  }

  private static String reason(URI address, IOException failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "it does not answer";
    }
    if (failure instanceof HttpTimeoutException) {
      return "it takes too long to answer";
    }
    if (isUnknownHost(failure)) {
      return "there is no host " + address.getHost();
    }
    if (failure instanceof ConnectException) {
      return "nothing listens there";
    }
    String message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    return failure instanceof SSLException ? "no encrypted connection, " + message : message;
  }

  private static String advice(IOException failure) {
    if (failure instanceof SSLException) {
      return "let the JVM trust its certificate (-Djavax.net.ssl.trustStore, or keytool -importcert"
          + " -cacerts); registries without encryption are asked on this machine only";
    }
    return "check "
        + SERVER
        + ", the network and https_proxy; a registry of Kamal's own is started by"
        + " kamal:registry-setup";
  }

  private static boolean isUnknownHost(@Nullable Throwable failure) {
    return failure instanceof UnknownHostException
        || failure instanceof UnresolvedAddressException
        || (failure != null && isUnknownHost(failure.getCause()));
  }
}
