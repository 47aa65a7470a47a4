/**
 * Who logs in to a registry: user names and passwords out of deploy.yml and the secrets files, out
 * of Maven's settings, or out of what Docker remembers.
 *
 * <p>Nobody logs in here, and no text of it shows a password. Whoever talks to a registry, or lets
 * Docker do so, asks {@link io.github.kamalmaven.registry.account.Accounts}.
 */
@NullMarked
package io.github.kamalmaven.registry.account;

import org.jspecify.annotations.NullMarked;
