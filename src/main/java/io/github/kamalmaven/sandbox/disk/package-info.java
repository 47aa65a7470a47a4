/**
 * The file system of a simulated host, in memory: files with bytes, mode, owner and time.
 *
 * <p>It knows no links, no permissions checks and no real files. All other sandbox packages may
 * call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.disk;

import org.jspecify.annotations.NullMarked;
