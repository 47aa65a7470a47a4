/**
 * The commands of a shell script, from a single one to lists, pipelines, loops and functions.
 *
 * <p>It does not parse, and brings no tools. The parser makes these; nobody else needs to.
 */
@NullMarked
package io.github.kamalmaven.sandbox.shell.script;

import org.jspecify.annotations.NullMarked;
