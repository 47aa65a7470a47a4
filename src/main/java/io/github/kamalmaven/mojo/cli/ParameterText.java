package io.github.kamalmaven.mojo.cli;

import java.util.Optional;

/**
 * What the plugin descriptor says about a parameter.
 *
 * @param text what it means
 * @param property by which Maven's command line sets it, such as {@code kamal.hosts}
 * @param fallback its default, if it is written down
 */
record ParameterText(HelpText text, Optional<String> property, Optional<String> fallback) {
  private static final String TRUTH = "true or false";

  /** Its text without what a switch tells by itself, and with its default. */
  String whole() {
    String told = text.whole().replace(TRUTH + "; the", "The").replace(TRUTH + ".", "").strip();
    return told + fallback.filter(value -> !value.equals("false")).map(this::told).orElse("");
  }

  private String told(String value) {
    return text.whole().contains("default") ? "" : " Default: " + value + ".";
  }
}
