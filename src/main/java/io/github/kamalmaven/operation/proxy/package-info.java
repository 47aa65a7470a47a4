/**
 * kamal-proxy on the hosts
 *
 * <p>started, and looked at.:Which container it serves is decided in {@code app} and {@code
 * accessory}. Goals and the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.proxy;

import org.jspecify.annotations.NullMarked;
