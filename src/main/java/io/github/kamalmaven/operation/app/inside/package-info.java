/**
 * What users do in the app's containers: commands of their own, in those that run or in new ones,
 * and the logs.
 *
 * <p>Commands on the hosts themselves and in accessories are told elsewhere. Goals call these.
 */
@NullMarked
package io.github.kamalmaven.operation.app.inside;

import org.jspecify.annotations.NullMarked;
