/**
 * What happens during an operation, as plain events, and the interface that hears them.
 *
 * <p>Nothing is formatted or written here: renderers live in the packages below. Domain code has no
 * logger; it tells the {@link io.github.kamalmaven.report.Report} what happened.
 */
@NullMarked
package io.github.kamalmaven.report;

import org.jspecify.annotations.NullMarked;
