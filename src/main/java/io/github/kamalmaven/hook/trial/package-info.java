/**
 * Tests of hooks: cases in YAML, each one run of a hook with a known environment and with stubs in
 * place of the commands it calls.
 *
 * <p>What an event's hook finds and what its exit status means is not decided here but in {@code
 * hook}. The goal {@code hook-test} calls it.
 */
@NullMarked
package io.github.kamalmaven.hook.trial;

import org.jspecify.annotations.NullMarked;
