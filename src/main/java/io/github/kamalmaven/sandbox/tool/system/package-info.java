/**
 * The programs of a simulated host that tell of or act on the host, its users and its processes.
 *
 * <p>They change nothing outside of the sandbox. The sandbox's toolbox may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.tool.system;

import org.jspecify.annotations.NullMarked;
