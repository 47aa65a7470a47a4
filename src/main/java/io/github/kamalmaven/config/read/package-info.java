/**
 * Reads config/deploy.yml with its destination's file on top: text becomes the records of {@code
 * config}, or every problem with file, line, column and path.
 *
 * <p>Nothing is reached but the files of the project; environment and commands come in through the
 * constructor. Only the wiring in {@code mojo} calls it.
 */
@NullMarked
package io.github.kamalmaven.config.read;

import org.jspecify.annotations.NullMarked;
