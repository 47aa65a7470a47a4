/**
 * The commands that build images: buildx, packs, contexts, and the clone that is built from.
 *
 * <p>Like the package above, pure and unaware of who runs them or what they answer. {@code build}
 * calls these.
 */
@NullMarked
package io.github.kamalmaven.command.builder;

import org.jspecify.annotations.NullMarked;
