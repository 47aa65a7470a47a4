/**
 * YAML as Ruby reads it, as a tree whose every key and value knows its place in the file.
 *
 * <p>Which keys Kamal knows is no concern of this package. The packages of {@code config.read} use
 * it.
 */
@NullMarked
package io.github.kamalmaven.config.read.yaml;

import org.jspecify.annotations.NullMarked;
