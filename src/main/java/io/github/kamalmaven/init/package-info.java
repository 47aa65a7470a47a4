/**
 * What a project needs for its first deploy: finds out what the project is and writes the files
 * that fit it, from templates among the resources.
 *
 * <p>It overwrites nothing, runs nothing and asks no network. The goal {@code kamal:init} calls it.
 */
@NullMarked
package io.github.kamalmaven.init;

import org.jspecify.annotations.NullMarked;
