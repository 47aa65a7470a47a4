/**
 * The programs of a simulated host that filter text.
 *
 * <p>They know the options deployments use, not all there are. The sandbox's toolbox may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.tool.text;

import org.jspecify.annotations.NullMarked;
