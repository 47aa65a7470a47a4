/**
 * A simulated Docker engine and the registry it pulls from: containers, images, networks, volumes
 * and their rules.
 *
 * <p>It knows no command line and starts no process. The sandbox and its other packages may call
 * it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.docker;

import org.jspecify.annotations.NullMarked;
