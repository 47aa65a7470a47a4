/**
 * The verbs that clear old containers and images away: {@code kamal:prune-all} and its kin.
 *
 * <p>A class declares its parameters and calls one use case; what the use case does is told there.
 * Only Maven and the {@code kamal} command line call these.
 */
@NullMarked
package io.github.kamalmaven.mojo.prune;

import org.jspecify.annotations.NullMarked;
