/**
 * The app's containers: booting a version role by role, and what reports on them or removes them.
 *
 * <p>How a version gets its image, and when a deploy boots it, is told in {@code main}. Goals and
 * the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.app;

import org.jspecify.annotations.NullMarked;
