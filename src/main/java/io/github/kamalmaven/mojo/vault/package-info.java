/**
 * The vaults there are: the plugin's own, and those of jars beside it.
 *
 * <p>None is asked here. The wiring gives them to whatever reads the secrets files.
 */
@NullMarked
package io.github.kamalmaven.mojo.vault;

import org.jspecify.annotations.NullMarked;
