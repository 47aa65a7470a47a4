package io.github.kamalmaven.report.run;

import java.time.Duration;
import java.util.Optional;

/**
 * A process that ran.
 *
 * @param text the command as it may be shown, or a hook's file
 * @param at when it began
 * @param took until its end, or the run's if it was not heard of any more
 * @param exit its exit status, if its end was heard of
 * @param failed whether it is what made the run fail: a question may well be answered by an exit
 *     status other than 0
 * @param output what it wrote
 */
public record Ran(
    String text,
    Duration at,
    Duration took,
    Optional<Integer> exit,
    boolean failed,
    Output output) {}
