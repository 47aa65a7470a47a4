/**
 * A sandbox of hosts with a shell, Docker, a registry and kamal-proxy, all simulated in memory: the
 * ground for rehearsals and tests.
 *
 * <p>It starts no process, needs no network but the loopback, and imports no SSH library; the SSH
 * server is found by name when it is asked for. Goals that rehearse, and tests, may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox;

import org.jspecify.annotations.NullMarked;
