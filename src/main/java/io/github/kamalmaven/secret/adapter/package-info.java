/**
 * The vaults that {@code kamal secrets fetch} knows, one class each, and what runs their programs.
 *
 * <p>How secrets files are read and what becomes of a secret is no business of these classes. Only
 * the wiring names them; everybody else sees a {@link
 * io.github.kamalmaven.secret.spi.SecretAdapter}.
 */
@NullMarked
package io.github.kamalmaven.secret.adapter;

import org.jspecify.annotations.NullMarked;
