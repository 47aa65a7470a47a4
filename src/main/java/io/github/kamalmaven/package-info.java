/**
 * The root of the plugin: the one exception type whose text is meant for users, and what every
 * floor may need beside it.
 *
 * <p>Nothing that knows of Kamal, Maven, SSH or Docker lives here. Every package may use it.
 */
@NullMarked
package io.github.kamalmaven;

import org.jspecify.annotations.NullMarked;
