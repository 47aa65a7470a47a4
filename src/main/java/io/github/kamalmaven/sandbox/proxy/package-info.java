/**
 * A simulated kamal-proxy: which service answers for which hosts and paths, with which container.
 *
 * <p>It forwards no traffic. The sandbox may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.proxy;

import org.jspecify.annotations.NullMarked;
