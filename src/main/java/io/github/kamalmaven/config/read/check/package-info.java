/**
 * Kamal's rules for what may stand in a configuration file, checked one after the other in Kamal's
 * order, with every problem kept.
 *
 * <p>Nothing is completed or converted here. {@code config.read} calls it and may rely on the types
 * of what passed; whoever shows problems may read {@link InvalidConfiguration}.
 */
@NullMarked
package io.github.kamalmaven.config.read.check;

import org.jspecify.annotations.NullMarked;
