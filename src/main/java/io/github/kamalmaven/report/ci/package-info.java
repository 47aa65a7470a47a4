/**
 * A run as CI servers show it on the page of a job.
 *
 * <p>Writes text and knows no environment: whether a server is there, and where its files are, is
 * found out by the caller. Called by {@code mojo.log} at the end of a run.
 */
@NullMarked
package io.github.kamalmaven.report.ci;

import org.jspecify.annotations.NullMarked;
