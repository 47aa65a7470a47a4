/**
 * Whether, and on what, progress is drawn as a panel: the terminal of this process, if somebody
 * looks at it.
 *
 * <p>What a panel shows is no concern of this package. Called by {@code mojo} around each goal.
 */
@NullMarked
package io.github.kamalmaven.mojo.live;

import org.jspecify.annotations.NullMarked;
