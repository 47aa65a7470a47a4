/**
 * The version that a Maven module gives to its image.
 *
 * <p>Pure: git is asked and options are read elsewhere. {@code build} and whoever puts deployments
 * together call this package.
 */
@NullMarked
package io.github.kamalmaven.build.version;

import org.jspecify.annotations.NullMarked;
