/**
 * The verbs on accessories: {@code kamal:accessory-boot} and its kin.
 *
 * <p>A class declares its parameters and calls one use case; what the use case does is told there.
 * Only Maven and the {@code kamal} command line call these.
 */
@NullMarked
package io.github.kamalmaven.mojo.accessory;

import org.jspecify.annotations.NullMarked;
