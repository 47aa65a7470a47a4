/**
 * Sessions that go on when a connection was lost in the middle of a batch.
 *
 * <p>Which commands may be done twice is not known here: the steps of a batch say it. Only the
 * edge, where parts are wired together, puts them in front of a transport.
 */
@NullMarked
package io.github.kamalmaven.host.resume;

import org.jspecify.annotations.NullMarked;
