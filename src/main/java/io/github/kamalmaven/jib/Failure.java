package io.github.kamalmaven.jib;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InsecureRegistryException;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.http.ResponseException;
import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains what went wrong.
 *
 * @param base the base image
 * @param image the image that was to be made
 */
record Failure(ImageReference base, ImageReference image) {
  private static final String BASE_REMEDY =
      "check the name: -Dkamal.jib.baseImage, or x-maven: {jib: {baseImage: …}}";

  /** The same failure for people. */
  KamalException explained(Exception failure) {
    return find(failure, KamalException.class)
        .or(() -> find(failure, RegistryUnauthorizedException.class).map(this::unauthorized))
        .or(() -> find(failure, RegistryAuthenticationFailedException.class).map(this::refused))
        .or(() -> find(failure, InsecureRegistryException.class).map(this::insecure))
        .or(() -> find(failure, ResponseException.class).flatMap(this::missing))
        .or(
            () ->
                find(failure, IOException.class)
                    .filter(it -> !(it instanceof ResponseException))
                    .map(this::unreachable))
        .orElseGet(() -> other(failure));
  }

  private KamalException unauthorized(RegistryUnauthorizedException failure) {
    return isBase(failure.getImageReference())
        ? new KamalException(
            "There is no base image " + base + ", or it wants a login",
            base.getRegistry(),
            BASE_REMEDY + "; or log in with docker login",
            failure)
        : refused(failure);
  }

  private KamalException refused(Exception failure) {
    return new KamalException(
        "The registry refuses the login, or this user may not push to " + image.getRepository(),
        image.getRegistry(),
        "check registry/username and password in deploy.yml, and the secrets they name",
        failure);
  }

  private KamalException insecure(InsecureRegistryException failure) {
    return new KamalException(
        "The registry does not speak HTTPS that this Java trusts: " + failure.getMessage(),
        image.getRegistry(),
        "add its certificate to the trust store of the Java that runs Maven",
        failure);
  }

  private Optional<KamalException> missing(ResponseException failure) {
    return failure.getStatusCode() == HttpURLConnection.HTTP_NOT_FOUND
        ? Optional.of(
            new KamalException(
                "There is no base image " + base, base.getRegistry(), BASE_REMEDY, failure))
        : Optional.empty();
  }

  private KamalException unreachable(IOException failure) {
    return new KamalException(
        "A registry cannot be reached: " + failure,
        image.getRegistry() + " for the image, " + base.getRegistry() + " for its base",
        "check registry/server in deploy.yml and the network; a proxy is that of Java:"
            + " -Dhttps.proxyHost",
        failure);
  }

  private KamalException other(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new KamalException(
        "The image cannot be made: " + cause.getMessage(), image.toString(), null, failure);
  }

  private boolean isBase(String name) {
    return name.contains(base.getRepository())
        && !base.getRepository().equals(image.getRepository());
  }

  private static <T> Optional<T> find(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
