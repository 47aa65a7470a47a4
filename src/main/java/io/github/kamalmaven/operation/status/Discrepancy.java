package io.github.kamalmaven.operation.status;

/**
 * In what something is not as it would be made now.
 *
 * @param drift what kind of thing
 * @param text what it is, and what it would be; without a secret
 */
record Discrepancy(Drift drift, String text) {}
