package io.github.kamalmaven.sandbox.disk;

import java.time.Instant;

/**
 * What {@code stat} tells of a file or directory.
 *
 * @param directory whether it is a directory
 * @param mode the permission bits, such as {@code 0644}
 * @param owner user and group, such as {@code root:root}
 * @param modified when its content last changed
 * @param size its length in bytes; 0 for a directory
 */
public record Facts(boolean directory, int mode, String owner, Instant modified, int size) {}
