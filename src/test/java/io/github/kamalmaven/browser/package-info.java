/**
 * The report as a browser shows it: a headless Chromium, spoken to in its own protocol.
 *
 * <p>What the page holds is tested without a browser, next to its writer. These run in the profile
 * {@code docker-it} only, for what needs more than Java.
 */
@NullMarked
package io.github.kamalmaven.browser;

import org.jspecify.annotations.NullMarked;
