/**
 * What is looked at on the hosts before an image is built for them, so that nobody waits minutes
 * for a deploy that cannot be.
 *
 * <p>Nothing is changed here but the login to the registry, and nothing is taken: the deploy itself
 * looks again. The main verbs call this.
 */
@NullMarked
package io.github.kamalmaven.operation.preflight;

import org.jspecify.annotations.NullMarked;
