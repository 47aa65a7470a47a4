/**
 * The deploy lock: a directory on the primary host that keeps deploys from each other's way.
 *
 * <p>What is done while it is held is no business of this package. Every use case that changes
 * hosts runs inside {@link io.github.kamalmaven.operation.lock.Lock#holding}.
 */
@NullMarked
package io.github.kamalmaven.operation.lock;

import org.jspecify.annotations.NullMarked;
