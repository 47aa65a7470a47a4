/**
 * The programs of a simulated host that work on files and directories.
 *
 * <p>They reach nothing but the host's disk. The sandbox's toolbox may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.tool.file;

import org.jspecify.annotations.NullMarked;
