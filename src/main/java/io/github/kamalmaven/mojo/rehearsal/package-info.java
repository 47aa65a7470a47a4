/**
 * Rehearsals: the real use cases on hosts inside the JVM, with real SSH and real hooks.
 *
 * <p>Only the doors to the outside differ from a deploy; what is done is decided in {@code
 * operation}. The goal {@code kamal:rehearse} calls this.
 */
@NullMarked
package io.github.kamalmaven.mojo.rehearsal;

import org.jspecify.annotations.NullMarked;
