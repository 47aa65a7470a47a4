/**
 * What is found out and told when something failed on hosts: which version serves where, and why a
 * container does not.
 *
 * <p>Nothing is mended or taken back here. The boots of the app call these.
 */
@NullMarked
package io.github.kamalmaven.operation.failure;

import org.jspecify.annotations.NullMarked;
