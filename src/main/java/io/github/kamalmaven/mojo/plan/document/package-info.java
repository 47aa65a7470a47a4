/**
 * What a plan says, and how it is written: for people, as JSON, and what tells one from another.
 *
 * <p>How it is made is no concern of this package. {@code mojo.plan} and the goals call it.
 */
@NullMarked
package io.github.kamalmaven.mojo.plan.document;

import org.jspecify.annotations.NullMarked;
