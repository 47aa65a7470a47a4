/**
 * From the sources to an image on every host: its version, what it is built from, who builds it,
 * and how hosts get it.
 *
 * <p>No command is worded here and no container is started; the machine and the hosts are reached
 * through the ports in {@code host} only. Use cases that build, push or pull call this package.
 */
@NullMarked
package io.github.kamalmaven.build;

import org.jspecify.annotations.NullMarked;
