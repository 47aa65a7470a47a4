/**
 * Shows the reference: as annotated YAML for people, as a JSON Schema for editors.
 *
 * <p>It adds nothing to what the reference says. The goals {@code docs} and {@code schema} call it.
 */
@NullMarked
package io.github.kamalmaven.config.reference.show;

import org.jspecify.annotations.NullMarked;
