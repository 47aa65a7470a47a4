/**
 * The beginning and the end of a session as goals live through them: what was done once, when it
 * ends, and how a goal ends when the JVM is told to.
 *
 * <p>What a goal does is not known here. The goals' common ground asks.
 */
@NullMarked
package io.github.kamalmaven.mojo.session;

import org.jspecify.annotations.NullMarked;
