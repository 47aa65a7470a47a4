/**
 * The whole way of a deploy with nothing simulated: the real command line and a real Maven, real
 * SSH, real Docker on real hosts.
 *
 * <p>Nothing here looks into the plugin: tests give it words and files, and then ask the hosts what
 * they run. The profile {@code docker-it} runs it.
 */
package io.github.kamalmaven.docker;
