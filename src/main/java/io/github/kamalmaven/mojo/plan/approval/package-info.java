/**
 * Approved plans: a verb that is given one goes on only if its plan is still that one.
 *
 * <p>How plans are made is known by {@code mojo.plan}. The service loader finds this; nobody calls
 * it by name.
 */
@NullMarked
package io.github.kamalmaven.mojo.plan.approval;

import org.jspecify.annotations.NullMarked;
