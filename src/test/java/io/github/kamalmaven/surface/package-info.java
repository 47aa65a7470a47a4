/**
 * What others build on: goals, options, forms of JSON, hooks, and codes of findings.
 *
 * <p>What they mean is tested where they are made. Only tests are here; those of other packages
 * check what they write by the {@link io.github.kamalmaven.surface.Schema schemas}.
 */
@NullMarked
package io.github.kamalmaven.surface;

import org.jspecify.annotations.NullMarked;
