/**
 * The annotated reference of deploy.yml: every key with its type, default, limits, meaning and
 * example, one resource per section.
 *
 * <p>No key is checked and no file of a project is read here. {@code config.read.check} takes its
 * rules from it, {@code config.reference.show} and the tests of the site's pages its texts; a key
 * that is not in it does not exist.
 */
@NullMarked
package io.github.kamalmaven.config.reference;

import org.jspecify.annotations.NullMarked;
