/**
 * The part of Go's template language that {@code docker --format} is used with.
 *
 * <p>It works on maps, lists, strings, numbers and booleans, and knows nothing of Docker. The
 * simulated command line may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.docker.template;

import org.jspecify.annotations.NullMarked;
