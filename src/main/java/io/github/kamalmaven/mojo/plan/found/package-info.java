/**
 * What is found on real hosts, for plans that are not to assume it: asked for, told, and put on the
 * hosts of the sandbox.
 *
 * <p>Nothing here changes a real host. {@code mojo.plan} calls it.
 */
@NullMarked
package io.github.kamalmaven.mojo.plan.found;

import org.jspecify.annotations.NullMarked;
