/**
 * Why a host could not be logged in to.
 *
 * <p>Nothing is tried or waited for here. Transports throw it, whoever tells people about hosts may
 * ask what stood in the way.
 */
@NullMarked
package io.github.kamalmaven.host.reach;

import org.jspecify.annotations.NullMarked;
