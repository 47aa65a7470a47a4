/**
 * The verbs on the deployment as a whole: {@code kamal:deploy} and its kin, and what reports on all
 * of it.
 *
 * <p>A class declares its parameters and calls one use case; what the use case does is told there.
 * Only Maven and the {@code kamal} command line call these.
 */
@NullMarked
package io.github.kamalmaven.mojo.main;

import org.jspecify.annotations.NullMarked;
