/**
 * Logging in to the registry and out of it, and the one on the control machine.
 *
 * <p>Pushing and pulling live in {@code build}. Goals and the other families call these.
 */
@NullMarked
package io.github.kamalmaven.operation.registry;

import org.jspecify.annotations.NullMarked;
