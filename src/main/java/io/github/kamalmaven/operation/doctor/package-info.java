/**
 * Looks for what would keep a deploy from going well, here and on every host, and tells it with its
 * cause and what to do.
 *
 * <p>Nothing is changed by it: what is made on a host to ask a registry is removed at once. What a
 * deploy makes by itself, such as kamal-proxy on a new host, is not missed. The verb {@code doctor}
 * calls it.
 */
@NullMarked
package io.github.kamalmaven.operation.doctor;

import org.jspecify.annotations.NullMarked;
