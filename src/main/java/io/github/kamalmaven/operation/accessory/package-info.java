/**
 * Containers beside the app, such as databases and caches.
 *
 * <p>The app's own containers are no business of this package. Goals and the main verbs call these.
 */
@NullMarked
package io.github.kamalmaven.operation.accessory;

import org.jspecify.annotations.NullMarked;
