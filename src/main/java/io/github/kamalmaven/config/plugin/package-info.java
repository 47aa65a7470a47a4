/**
 * Settings that Kamal does not have: what a configuration says under {@code x-maven}, or a command
 * line in its place.
 *
 * <p>Data without I/O; what the settings do is done by those who read them. All may use it.
 */
@NullMarked
package io.github.kamalmaven.config.plugin;

import org.jspecify.annotations.NullMarked;
