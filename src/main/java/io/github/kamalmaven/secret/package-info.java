/**
 * Where secrets come from: the secrets files, the commands in them, and the vaults behind those.
 *
 * <p>Values leave here as {@link io.github.kamalmaven.shell.Sensitive} and are never reported; what
 * they are used for is decided elsewhere. Use cases ask {@link
 * io.github.kamalmaven.secret.Secrets}; vault tools live in {@code secret.adapter}.
 */
@NullMarked
package io.github.kamalmaven.secret;

import org.jspecify.annotations.NullMarked;
