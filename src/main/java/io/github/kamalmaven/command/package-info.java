/**
 * What Kamal runs on hosts, as text: one class per subject turns the deployment into command lines
 * that are byte for byte those of Kamal 2.12.
 *
 * <p>Pure: nothing runs here, nothing is read, and times, random names and secrets come in as
 * arguments. The use cases call it, and the builders of images.
 */
@NullMarked
package io.github.kamalmaven.command;

import org.jspecify.annotations.NullMarked;
