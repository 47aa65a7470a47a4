/**
 * A panel at the bottom of a terminal: how far a run has come, phase by phase, and which hosts lag
 * or have failed; lines scroll by above it.
 *
 * <p>Draws from events and knows no terminal but through {@link
 * io.github.kamalmaven.report.panel.Glass}; whether there is one to draw on is decided elsewhere.
 * The goals and the command line open one for a verb that changes something.
 */
@NullMarked
package io.github.kamalmaven.report.panel;

import org.jspecify.annotations.NullMarked;
