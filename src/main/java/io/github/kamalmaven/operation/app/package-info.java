/**
 * The app's containers
 *
 * <p>booting a version role by role, and what reports on or removes them.:How a version gets its
 * image, and when a deploy boots it, is told in {@code main}. Goals and the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.app;

import org.jspecify.annotations.NullMarked;
