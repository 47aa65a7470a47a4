/**
 * The versions of the app that still have containers on the hosts, running or not.
 *
 * <p>Rolling back to one of them is told in {@code operation.main}. Goals and the main verbs call
 * these.
 */
@NullMarked
package io.github.kamalmaven.operation.app.kept;

import org.jspecify.annotations.NullMarked;
