/**
 * The main verbs: deploy, redeploy, rollback, setup and what reports on the whole deployment.
 *
 * <p>Each is a short story told in terms of the other families; how a container boots or a lock is
 * taken is told there. Goals call these.
 */
@NullMarked
package io.github.kamalmaven.operation.main;

import org.jspecify.annotations.NullMarked;
