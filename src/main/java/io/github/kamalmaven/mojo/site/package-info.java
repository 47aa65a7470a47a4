/**
 * The report for {@code mvn site}: the deploys of the past, from the audit logs of the hosts.
 *
 * <p>Hosts that cannot be asked are told of in the page and fail no site. Maven's site plugin calls
 * it; standing alone the goal does nothing.
 */
@NullMarked
package io.github.kamalmaven.mojo.site;

import org.jspecify.annotations.NullMarked;
