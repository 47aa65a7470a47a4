/**
 * Looks at what runs on the hosts, and tells in what it differs from what the configuration would
 * make now.
 *
 * <p>Nothing is changed by it, what a deploy would stumble over is not its business, and no value
 * of a variable leaves a host. The verb {@code status} calls it.
 */
@NullMarked
package io.github.kamalmaven.operation.status;

import org.jspecify.annotations.NullMarked;
