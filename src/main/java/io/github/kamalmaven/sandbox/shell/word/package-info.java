/**
 * The words of a shell script and their expansion: parameters, substitutions, field splitting,
 * patterns.
 *
 * <p>It does not parse. The shell's parser, commands and tools may call it.
 */
@NullMarked
package io.github.kamalmaven.sandbox.shell.word;

import org.jspecify.annotations.NullMarked;
