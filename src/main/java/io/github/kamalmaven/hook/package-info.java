/**
 * Hooks: scripts of the user that run on the control machine around the steps of a deploy.
 *
 * <p>Which events there are, what their environment says and what their exit status means is
 * decided here and nowhere else; when they fire is not. Use cases fire them through the executor.
 */
@NullMarked
package io.github.kamalmaven.hook;

import org.jspecify.annotations.NullMarked;
