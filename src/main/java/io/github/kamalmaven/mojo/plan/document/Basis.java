package io.github.kamalmaven.mojo.plan.document;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan is made from, besides what was asked for: its steps do not show all of it.
 *
 * @param commit that is checked out, and whether there are changes to it; empty without git
 * @param files of the project that say what is done, by path: the SHA-256 of each
 */
public record Basis(Optional<String> commit, SortedMap<String, String> files) {
  /** Copies the map. */
  public Basis {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
