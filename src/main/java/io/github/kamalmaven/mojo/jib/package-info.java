/**
 * Jib for goals: the Maven module that an image is made of, and the class loader that has Jib.
 *
 * <p>No image is planned or made here. Goals and whoever puts deployments together call this
 * package.
 */
@NullMarked
package io.github.kamalmaven.mojo.jib;

import org.jspecify.annotations.NullMarked;
