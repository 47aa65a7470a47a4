/**
 * The hosts themselves, and Docker on them.
 *
 * <p>What runs in Docker is told elsewhere. Goals and the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.server;

import org.jspecify.annotations.NullMarked;
