/**
 * Secrets that must not be seen, and what looks for them everywhere.
 *
 * <p>Nothing here knows of goals or hosts. Any test may use it.
 */
package io.github.kamalmaven.canary;
