/**
 * Sessions and the control machine with a report that hears what they do.
 *
 * <p>They do nothing themselves, and nothing is different for those who use them. Only the edge,
 * where parts are wired together, puts them in front of the real ones.
 */
@NullMarked
package io.github.kamalmaven.host.told;

import org.jspecify.annotations.NullMarked;
