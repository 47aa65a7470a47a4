/**
 * What happened in one run, put together from its events: a model for reports that are read
 * afterwards.
 *
 * <p>Nothing is formatted or written here, and what is kept has bounds, whatever commands write.
 * Filled by the wiring in {@code mojo}, read by the renderers next to this package.
 */
@NullMarked
package io.github.kamalmaven.report.run;

import org.jspecify.annotations.NullMarked;
