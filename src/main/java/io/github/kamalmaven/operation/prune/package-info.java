/**
 * Old containers and images go.
 *
 * <p>Nothing that runs is touched. Goals and the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.prune;

import org.jspecify.annotations.NullMarked;
