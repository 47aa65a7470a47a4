package io.github.kamalmaven.config;

import java.util.Map;
import java.util.Optional;

/**
 * Docker's log driver for a container.
 *
 * <p>{@code Kamal::Configuration::Logging}.
 *
 * @param driver absent for Docker's default
 * @param options the driver's options, in order
 */
public record Logging(Optional<String> driver, Map<String, Value> options) {
  /** Nothing configured: Kamal then limits the log to 10 MB. */
  public static final Logging DEFAULT = new Logging(Optional.empty(), Map.of());

  /** Copies the options, keeping their order. */
  public Logging {
    options = Ordered.copyOf(options);
  }
}
