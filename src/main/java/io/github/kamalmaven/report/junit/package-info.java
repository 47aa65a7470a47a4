/**
 * A run as test results, for what shows those: {@code TEST-kamal.xml}.
 *
 * <p>The form is JUnit's as Jenkins and GitLab read it. Called by the wiring in {@code mojo}.
 */
@NullMarked
package io.github.kamalmaven.report.junit;

import org.jspecify.annotations.NullMarked;
