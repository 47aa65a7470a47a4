/**
 * The {@code <server>} entries of {@code settings.xml}, decrypted: those of the Maven session, or
 * outside of Maven those of the user's file.
 *
 * <p>What they are used for is not known here. The wiring makes them; everybody else sees a {@link
 * io.github.kamalmaven.secret.SettingsServers}.
 */
@NullMarked
package io.github.kamalmaven.mojo.settings;

import org.jspecify.annotations.NullMarked;
