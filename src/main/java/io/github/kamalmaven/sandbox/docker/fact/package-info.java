/**
 * What Docker tells of a container, field by field.
 *
 * <p>Only what is looked at here is there, and nothing is printed. {@code docker inspect} and the
 * templates of the command line read it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.docker.fact;

import org.jspecify.annotations.NullMarked;
