/**
 * kamal-proxy on the hosts: started, and looked at.
 *
 * <p>Which container it serves is decided in {@code app} and {@code accessory}. Goals and the main
 * verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.proxy;

import org.jspecify.annotations.NullMarked;
