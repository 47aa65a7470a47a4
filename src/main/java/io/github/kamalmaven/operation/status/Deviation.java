package io.github.kamalmaven.operation.status;

/**
 * Something that differs.
 *
 * @param drift what kind of thing
 * @param subject the role, the accessory or the proxy that it is about, or empty text
 * @param cause what is so in this case, in one line and without a secret
 * @param remedy what to do about it, a command where one helps
 */
record Deviation(Drift drift, String subject, String cause, String remedy) {}
