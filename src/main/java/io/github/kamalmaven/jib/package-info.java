/**
 * The engine that makes images and pushes them: Jib, which no class outside of this package uses.
 *
 * <p>What an image consists of is decided elsewhere. These classes are loaded by a class loader
 * that has Jib, and are called as {@link io.github.kamalmaven.build.jvm.ImageEngine}.
 */
@NullMarked
package io.github.kamalmaven.jib;

import org.jspecify.annotations.NullMarked;
