/**
 * A run as CI servers show it: on the page of a job, and in its log.
 *
 * <p>Writes text and knows no environment: whether a server is there, and where its files are, is
 * found out by the caller. Called by {@code mojo.log} at the end of a run, and by {@code mojo.live}
 * while it goes on.
 */
@NullMarked
package io.github.kamalmaven.report.ci;

import org.jspecify.annotations.NullMarked;
