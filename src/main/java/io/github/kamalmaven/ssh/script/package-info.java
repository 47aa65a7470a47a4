/**
 * What is written to a host and read from it: orders for the shell there, and its answers.
 *
 * <p>Nothing is sent from here, and no connection is known. {@code ssh} is the only caller.
 */
@NullMarked
package io.github.kamalmaven.ssh.script;

import org.jspecify.annotations.NullMarked;
