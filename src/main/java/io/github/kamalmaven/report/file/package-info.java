/**
 * The log of a run as a file: {@code output/file} in deploy.yml.
 *
 * <p>Lines look as on the console with everything shown; what a command prints as its result is not
 * among them. Opened by the wiring in {@code mojo}.
 */
@NullMarked
package io.github.kamalmaven.report.file;

import org.jspecify.annotations.NullMarked;
