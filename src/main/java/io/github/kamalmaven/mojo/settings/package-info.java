/**
 * Maven's settings as deployments use them: users and passwords of servers, decrypted by Maven.
 *
 * <p>What they are good for is not known here. The goals' common ground hands them to the wiring.
 */
@NullMarked
package io.github.kamalmaven.mojo.settings;

import org.jspecify.annotations.NullMarked;
