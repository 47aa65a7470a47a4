/**
 * Events as lines of text, for Maven's log and for the terminal of the {@code kamal} command line.
 *
 * <p>Decides what is shown and how it looks, not where it goes: that is the business of a {@link
 * io.github.kamalmaven.report.console.LineSink}. The goals and the command line choose a sink.
 */
@NullMarked
package io.github.kamalmaven.report.console;

import org.jspecify.annotations.NullMarked;
