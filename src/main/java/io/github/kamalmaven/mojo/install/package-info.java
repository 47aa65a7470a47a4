/**
 * Makes the {@code kamal} command line a program of its own, outside Maven.
 *
 * <p>What the program does is not decided here, only where its files are and how it starts. The
 * goal {@code kamal:install-cli} is the way in.
 */
@NullMarked
package io.github.kamalmaven.mojo.install;

import org.jspecify.annotations.NullMarked;
