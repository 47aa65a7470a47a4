/**
 * The tools that belong to the shell: those that change it, and those every shell brings.
 *
 * <p>It starts no program by itself; the shell does. The sandbox's toolbox may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.tool.builtin;

import org.jspecify.annotations.NullMarked;
