/**
 * The design, held by tests: who may import whom, how a file looks, what the goals promise.
 *
 * <p>No behaviour of the plugin is tested here. Nothing imports from this package.
 */
package io.github.kamalmaven.architecture;
