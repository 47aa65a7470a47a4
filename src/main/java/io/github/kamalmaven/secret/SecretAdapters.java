package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The vaults that are known, found by the name that {@code --adapter} gives. */
public final class SecretAdapters {
  private final List<SecretAdapter> known;

  /**
   * @param known the vaults; earlier ones win where names clash
   */
  public SecretAdapters(List<SecretAdapter> known) {
    this.known = List.copyOf(known);
  }

  /**
   * A vault by its name or alias; case does not matter.
   *
   * @throws KamalException if none has that name
   */
  public SecretAdapter named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(adapter -> adapter.name().equals(wanted) || adapter.aliases().contains(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private KamalException unknown(String name) {
    String names =
        known.stream().map(SecretAdapter::name).sorted().collect(Collectors.joining(", "));
    return new KamalException("Unknown secrets adapter: " + name, null, "Known adapters: " + names);
  }
}
