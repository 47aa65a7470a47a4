package io.github.kamalmaven.parity;

import java.util.Locale;

/** A difference from Kamal that the comparison accepts; its row in parity.md says why. */
enum Allowance {
  PASSWORD_ON_STDIN(true),
  MIRROR_OF_HUB(true),
  ROLLBACK_FAILS(true),
  HOOK_SUBCOMMAND(true),
  HOOK_ROLE(true),
  ENV_FILE_EARLY(true),
  CHECKED_BEFORE_BUILD(true),
  UNKNOWN_ACCESSORY_FAILS(true),
  SECRETS_STRICT(true),
  SECRETS_PRINT_MASKED(true),
  PRE_CONNECT_ONCE(false),
  SECRETS_BEFORE_BOOT(false);

  private final boolean switchable;

  Allowance(boolean switchable) {
    this.switchable = switchable;
  }

  /** The name of its row. */
  String row() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether {@code kamal.parity} brings Kamal's behaviour back. */
  boolean switchable() {
    return switchable;
  }
}
