/**
 * Secrets are taken out here of everything that people read: of events and of failures.
 *
 * <p>Which texts are secrets is known by the secrets files and vaults, not here. The wiring puts
 * these between a deployment and its goals.
 */
@NullMarked
package io.github.kamalmaven.mojo.mask;

import org.jspecify.annotations.NullMarked;
