package io.github.kamalmaven.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Questions about one repository, asked by one user; what the registry wants to see is found out
 * with the first and shown with the others.
 *
 * <p>Not safe for use by several threads.
 */
final class Conversation {
  private static final int UNAUTHORIZED = 401;
  private static final int MOST_REDIRECTIONS = 5;

  private final Transfer transfer;
  private final Endpoint endpoint;
  private final String repository;
  private final Optional<Login> login;
  private Optional<String> authorization = Optional.empty();

  Conversation(Transfer transfer, Endpoint endpoint, String repository, Optional<Login> login) {
    this.transfer = transfer;
    this.endpoint = endpoint;
    this.repository = repository;
    this.login = login;
  }

  /** The registry. */
  RegistryName registry() {
    return endpoint.registry();
  }

  /** Whether somebody is known who asks. */
  boolean isByUser() {
    return login.isPresent();
  }

  /**
   * Asks for something of the repository.
   *
   * @param path behind the repository's name, such as {@code manifests/latest}
   * @param accept media types
   * @throws io.github.kamalmaven.KamalException if there is no answer
   */
  HttpResponse<byte[]> get(String path, String accept) {
    URI address = endpoint.path(repository + "/" + path);
    HttpResponse<byte[]> first = send(address, accept);
    if (first.statusCode() != UNAUTHORIZED || authorization.isPresent()) {
      return first;
    }
    authorization =
        Challenge.of(first.headers().allValues("WWW-Authenticate")).flatMap(this::authorize);
    return authorization.isPresent() ? send(address, accept) : first;
  }

  private Optional<String> authorize(Challenge challenge) {
    if (challenge.isBearer()) {
      return new Tokens(endpoint, repository, login)
          .get(challenge, (realm, headers) -> follow(realm, headers));
    }
    return login.map(Login::basic);
  }

  private HttpResponse<byte[]> send(URI address, String accept) {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", accept));
    authorization.ifPresent(text -> headers.put("Authorization", text));
    return follow(address, headers);
  }

  /** Content is often kept by another server, which is not shown who asks. */
  private HttpResponse<byte[]> follow(URI first, Map<String, String> headers) {
    URI address = first;
    Map<String, String> shown = headers;
    for (int redirection = 0; redirection <= MOST_REDIRECTIONS; redirection++) {
      HttpResponse<byte[]> response = ask(address, shown);
      Optional<String> next = response.headers().firstValue("Location");
      if (response.statusCode() / 100 != 3 || next.isEmpty()) {
        return response;
      }
      URI target = address.resolve(next.get());
      if (!endpoint.maySeePasswords(target)) {
        throw RegistryFailure.unsafe(registry(), target);
      }
      if (!isSamePlace(address, target)) {
        shown = without(shown, "Authorization");
      }
      address = target;
    }
    throw RegistryFailure.noRegistry(registry(), "it redirects in circles");
  }

  private HttpResponse<byte[]> ask(URI address, Map<String, String> headers) {
    try {
      return transfer.get(address, headers);
    } catch (IOException failure) {
      throw RegistryFailure.unreachable(registry(), address, failure);
    }
  }

  private static boolean isSamePlace(URI one, URI other) {
    return one.resolve("/").equals(other.resolve("/"));
  }

  private static Map<String, String> without(Map<String, String> headers, String name) {
    Map<String, String> fewer = new HashMap<>(headers);
    fewer.remove(name);
    return fewer;
  }
}
