/**
 * The goals' common ground: their options, the Maven session they share, and the only place where
 * the parts of a deployment are wired together.
 *
 * <p>No goal does its work here or in the families below: each declares its parameters and calls
 * one use case. Maven and the {@code kamal} command line call the goals.
 */
@NullMarked
package io.github.kamalmaven.mojo;

import org.jspecify.annotations.NullMarked;
