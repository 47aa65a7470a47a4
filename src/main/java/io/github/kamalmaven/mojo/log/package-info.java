/**
 * Where the events of one run go: the screen of its goal, and the logs that the section {@code
 * output} of deploy.yml asks for.
 *
 * <p>What a log looks like is no concern of this package, only whether there is one, where, and
 * when it ends. Called by {@code mojo} around each goal.
 */
@NullMarked
package io.github.kamalmaven.mojo.log;

import org.jspecify.annotations.NullMarked;
