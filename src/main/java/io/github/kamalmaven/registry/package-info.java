/**
 * Image registries as the plugin itself talks to them: their names and their HTTP API.
 *
 * <p>Nothing is deployed here, and no Docker is needed. Whoever has to know what a registry holds
 * asks here.
 */
@NullMarked
package io.github.kamalmaven.registry;

import org.jspecify.annotations.NullMarked;
