/**
 * The use cases share what lives here: the context of a Maven session, its lock and its way to the
 * hosts.
 *
 * <p>No command texts, no transport, no rendering. The families of use cases below and the goals
 * above use it.
 */
@NullMarked
package io.github.kamalmaven.operation;

import org.jspecify.annotations.NullMarked;
