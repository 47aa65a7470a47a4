/**
 * What users want to see of the app on its hosts: containers, images, versions.
 *
 * <p>Nothing is changed here. Goals and the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.app.shown;

import org.jspecify.annotations.NullMarked;
