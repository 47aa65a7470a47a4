/**
 * The verbs on secrets: {@code kamal:secrets-print} and its kin.
 *
 * <p>They show what the user asked to see; where secrets come from is told in {@code secret}. Only
 * Maven and the {@code kamal} command line call these.
 */
@NullMarked
package io.github.kamalmaven.mojo.secrets;

import org.jspecify.annotations.NullMarked;
