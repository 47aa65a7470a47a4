package io.github.kamalmaven.mojo.plan.document;

import java.util.List;
import java.util.Optional;

/**
 * What a plan is a plan of.
 *
 * @param verb its words: {@code deploy}, or {@code app} and {@code boot}
 * @param service the deployment's
 * @param destination the deployment's, if it has one
 * @param version that the verb is about, if that is known
 * @param state what hosts were taken to be like
 * @param basis what it is made from
 */
public record Header(
    List<String> verb,
    String service,
    Optional<String> destination,
    Optional<String> version,
    HostState state,
    Basis basis) {
  /** Copies the list. */
  public Header {
    verb = List.copyOf(verb);
  }
}
