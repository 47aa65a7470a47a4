package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;

/**
 * How registries are reached.
 *
 * @param images asks them without Docker
 * @param stranger logs in where nobody is known, and may only where everybody is let in
 */
public record Registries(ImageLookup images, Optional<Account> stranger) {
  /** None is asked, as none is there. */
  public static final Registries NONE = new Registries(ImageLookup.NOWHERE, Optional.empty());

  /** Those of a rehearsal, which let everybody in. */
  public static final Registries REHEARSED =
      new Registries(
          ImageLookup.NOWHERE,
          Optional.of(
              new Account(
                  Sensitive.of("rehearsal"),
                  Sensitive.of("made-up-for-the-rehearsal"),
                  Account.Origin.SETTINGS,
                  "the rehearsal, which made them up")));
}
