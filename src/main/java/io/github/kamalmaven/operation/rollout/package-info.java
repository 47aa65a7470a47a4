/**
 * Rollouts: a canary of a new version beside the one that serves, met by some visitors until it is
 * promoted or taken away; Kamal itself does not have them.
 *
 * <p>What hosts tell of canaries is read in {@code operation.canary}, and how containers boot is
 * told in {@code operation.app}. Only goals call these.
 */
@NullMarked
package io.github.kamalmaven.operation.rollout;

import org.jspecify.annotations.NullMarked;
