/**
 * What happens when something goes wrong: every fault, made on simulated hosts, and what a user
 * then sees and has.
 *
 * <p>How a part works when nothing fails is tested where the part is. Only tests are here.
 */
@NullMarked
package io.github.kamalmaven.fault;

import org.jspecify.annotations.NullMarked;
