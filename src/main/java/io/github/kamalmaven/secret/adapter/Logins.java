package io.github.kamalmaven.secret.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Who is logged in. Each account is logged in once; who comes meanwhile waits, and a login that
 * failed is not tried again.
 */
final class Logins {
  private final Map<String, CompletableFuture<Map<String, String>>> byAccount =
      new ConcurrentHashMap<>();

  /**
   * The variables that keep an account logged in.
   *
   * @param login logs it in
   */
  Map<String, String> of(String account, Supplier<Map<String, String>> login) {
    CompletableFuture<Map<String, String>> mine = new CompletableFuture<>();
    CompletableFuture<Map<String, String>> first = byAccount.putIfAbsent(account, mine);
    if (first != null) {
      return join(first);
    }
    try {
      mine.complete(login.get());
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
    }
    return join(mine);
  }

  private static Map<String, String> join(CompletableFuture<Map<String, String>> login) {
    try {
      return login.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw wrapped;
    }
  }
}
