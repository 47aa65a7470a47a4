/**
 * The {@code kamal} command line: Kamal's words, prefixes, switches, aliases and usage errors, in
 * front of the goals' own classes.
 *
 * <p>No verb is implemented here and no help text is written here: verbs are the goals, texts come
 * from the plugin descriptor. {@code kamal:run}, hooks, tests and {@code main} call it.
 */
@NullMarked
package io.github.kamalmaven.mojo.cli;

import org.jspecify.annotations.NullMarked;
