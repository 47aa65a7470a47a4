/**
 * The ways in which the image of a version gets into the registry: built by Docker, built by Jib,
 * or pushed by somebody else.
 *
 * <p>No host pulls anything here, and no lock is taken. Use cases that push call this package; a
 * further way implements {@link io.github.kamalmaven.build.delivery.Delivery} and gets its line in
 * {@link io.github.kamalmaven.build.delivery.DeliveryChoice}.
 */
@NullMarked
package io.github.kamalmaven.build.delivery;

import org.jspecify.annotations.NullMarked;
