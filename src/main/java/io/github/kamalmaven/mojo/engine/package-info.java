/**
 * Engines that are no part of the plugin: how they are got, and the Rubies that evaluate ERB.
 *
 * <p>What they are used for is no concern of this package. Goals, rehearsals and whoever puts
 * deployments together may call it.
 */
@NullMarked
package io.github.kamalmaven.mojo.engine;

import org.jspecify.annotations.NullMarked;
