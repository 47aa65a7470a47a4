/**
 * What it takes to add a vault of one's own: a {@link
 * io.github.kamalmaven.secret.spi.SecretAdapter}, named in {@code
 * META-INF/services/io.github.kamalmaven.secret.spi.SecretAdapter} of a jar that is a dependency of
 * the plugin, or lies on the class path of the {@code kamal} program.
 *
 * <p>An adapter may use this package, {@link io.github.kamalmaven.KamalException} for what goes
 * wrong, and the JDK; everything else in the plugin changes without notice, and these change only
 * with a new major version. What becomes of the values is not its business, and it must put none of
 * them into a message, an argument of a program or a file. Third parties, {@code secret.adapter}
 * and {@code secret} use this package; nobody else calls an adapter.
 */
@NullMarked
package io.github.kamalmaven.secret.spi;

import org.jspecify.annotations.NullMarked;
