/**
 * What a Dockerfile takes from the directory that it is built in, as far as it says so plainly.
 *
 * <p>Pure: text in, data out; no file is looked for and nothing is built. {@code build} calls this
 * package.
 */
@NullMarked
package io.github.kamalmaven.build.dockerfile;

import org.jspecify.annotations.NullMarked;
