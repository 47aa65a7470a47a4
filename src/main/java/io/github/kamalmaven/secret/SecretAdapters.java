package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The vaults that are known, found by the name that {@code --adapter} gives.
 *
 * <p>{@code Kamal::Secrets::Adapters.lookup}.
 */
public final class SecretAdapters {
  private final Supplier<List<SecretAdapter>> makers;
  private final ControlMachine machine;
  private @Nullable List<SecretAdapter> known;

  /**
   * @param known the vaults; earlier ones win where names clash
   * @param machine what they may use
   */
  public SecretAdapters(List<SecretAdapter> known, ControlMachine machine) {
    this(() -> known, machine);
  }

  /**
   * @param known makes the vaults, once and when one is asked: most secrets files need none
   * @param machine what they may use
   */
  public SecretAdapters(Supplier<List<SecretAdapter>> known, ControlMachine machine) {
    this.makers = known;
    this.machine = machine;
  }

  /**
   * Asks a vault.
   *
   * @param vault one of those known
   * @throws KamalException if its tool is missing or refuses
   */
  Map<String, String> fetch(SecretAdapter vault, SecretRequest request) {
    return vault.fetch(request, machine);
  }

  /**
   * A vault by its name or alias; case, underscores and dashes do not matter.
   *
   * @throws KamalException if none has that name
   */
  SecretAdapter named(String name) {
    String wanted = plain(name);
    return known().stream()
        .filter(adapter -> names(adapter).anyMatch(one -> plain(one).equals(wanted)))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private synchronized List<SecretAdapter> known() {
    if (known == null) {
      known = List.copyOf(makers.get());
    }
    return known;
  }

  private static Stream<String> names(SecretAdapter adapter) {
    return Stream.concat(Stream.of(adapter.name()), adapter.aliases().stream());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  private KamalException unknown(String name) {
    String names = known().stream().map(this::shown).sorted().collect(Collectors.joining(", "));
    return new KamalException("Unknown secrets adapter: " + name, null, "Known adapters: " + names);
  }

  /** The name that people use. */
  private String shown(SecretAdapter adapter) {
    return adapter.aliases().stream().findFirst().orElse(adapter.name());
  }
}
