/**
 * What the audit logs of hosts say about the deploys of the past, put together across hosts.
 *
 * <p>Nothing is read or formatted here. Used by the report of {@code mvn site}.
 */
@NullMarked
package io.github.kamalmaven.history;

import org.jspecify.annotations.NullMarked;
