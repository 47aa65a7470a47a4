/**
 * Who looks at what this process writes: somebody at a terminal, on which progress is drawn as a
 * panel, or a CI server, which folds the log of a job.
 *
 * <p>What they are shown is no concern of this package. Called by {@code mojo} around each goal.
 */
@NullMarked
package io.github.kamalmaven.mojo.live;

import org.jspecify.annotations.NullMarked;
