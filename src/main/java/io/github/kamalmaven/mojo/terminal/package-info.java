/**
 * How commands on hosts are attached to the user's terminal: through the system's {@code ssh}, or
 * through the plugin's own connection.
 *
 * <p>What is attached is not known here. The wiring calls it.
 */
@NullMarked
package io.github.kamalmaven.mojo.terminal;

import org.jspecify.annotations.NullMarked;
