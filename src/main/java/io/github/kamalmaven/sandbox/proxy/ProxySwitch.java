package io.github.kamalmaven.sandbox.proxy;

import java.time.Instant;

/**
 * A moment at which a service changed its target.
 *
 * @param time when
 * @param service the service
 * @param from the target before; empty for a new service
 * @param to the target after; empty when the service was removed
 */
public record ProxySwitch(Instant time, String service, String from, String to) {}
