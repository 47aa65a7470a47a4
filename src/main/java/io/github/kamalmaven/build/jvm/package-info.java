/**
 * What an image of a Java application consists of: its layers and how it is started, found in what
 * Maven has built.
 *
 * <p>Nothing is compiled here, and nothing is sent anywhere: that is the business of an {@link
 * io.github.kamalmaven.build.jvm.ImageEngine}. {@code build.delivery} calls this package; engines
 * and those who know Maven implement its interfaces.
 */
@NullMarked
package io.github.kamalmaven.build.jvm;

import org.jspecify.annotations.NullMarked;
