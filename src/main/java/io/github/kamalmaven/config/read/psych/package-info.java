/**
 * Data as Ruby holds it, and its YAML as Ruby's Psych writes it, line by line.
 *
 * <p>Nothing is read here, and what the data means is nobody's business. The reader turns YAML into
 * this data; {@code kamal config} shows it.
 */
@NullMarked
package io.github.kamalmaven.config.read.psych;

import org.jspecify.annotations.NullMarked;
