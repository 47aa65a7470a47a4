/**
 * Reads what was done to the hosts, from the audit log of each of them.
 *
 * <p>Nothing is changed by it, nor put together across hosts. The verb {@code audit} and the report
 * of {@code mvn site} call it.
 */
@NullMarked
package io.github.kamalmaven.operation.audit;

import org.jspecify.annotations.NullMarked;
