/**
 * What is deployed becomes the commands that deploy it: pure functions from the configuration to
 * command lines, one class per subject.
 *
 * <p>Nothing is run, read or asked here, and no command is quoted by hand. Every use case above may
 * take commands from here.
 */
@NullMarked
package io.github.kamalmaven.command;

import org.jspecify.annotations.NullMarked;
