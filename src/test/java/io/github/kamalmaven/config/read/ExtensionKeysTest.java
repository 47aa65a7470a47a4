package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the keys that Kamal passes over, those of this plugin are checked. */
final class ExtensionKeysTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5                          | x-maven: should be a hash
          {hookTimeuot: 5}           | x-maven: unknown key: hookTimeuot
          {hookTimeout: soon}        | x-maven/hookTimeout: should be an integer
          {hookTimeout: -1}          | x-maven/hookTimeout: should be at least 0
          {lockWait: 1}              | x-maven/lockWait: should be a boolean
          {lockWaitInterval: 0}      | x-maven/lockWaitInterval: should be at least 1
          {strictHostKeys: ask}      | x-maven/strictHostKeys: should be a boolean
          {sshTransport: openssh}    | x-maven/sshTransport: should be one of: java, system
          {hosts: [192.0.2.1]}       | x-maven/hosts: should be a hash
          {hosts: {192.0.2.1: 2222}} | x-maven/hosts/192.0.2.1: should be a hash
          {hosts: {192.0.2.1: {prt: 1}}}    | x-maven/hosts/192.0.2.1: unknown key: prt
          {hosts: {192.0.2.1: {port: 0}}}   | x-maven/hosts/192.0.2.1/port: should be at least 1
          {hosts: {192.0.2.1: {port: ssh}}} | x-maven/hosts/192.0.2.1/port: should be an integer
          {hosts: {192.0.2.1: {user: a@b}}} | x-maven/hosts/192.0.2.1/user: should match
          {builder: jip}             | x-maven/builder: should be one of: auto, docker, jib, existing
          {buildFrom: clones}        | x-maven/buildFrom: should be one of: clone, directory
          {versionFrom: pom}         | x-maven/versionFrom: should be one of: git, project
          {requireClean: 1}          | x-maven/requireClean: should be a boolean
          {lockWaitTimeout: -1}      | x-maven/lockWaitTimeout: should be at least 0
          {traces: collector:4318}   | x-maven/traces: should match
          {traces: http://a:b@c}     | x-maven/traces: should match
          {parity: [rollback-fail]}  | x-maven/parity: should be one of: all, password-on-stdin
          {parity: {all: true}}      | x-maven/parity: should be an array or a string
          {hooks: com.example:hooks} | x-maven/hooks: should match
          """)
  void what_the_plugin_cannot_use_is_refused(String settings, String message) {
    Project project = project("x-maven: " + settings);

    KamalException failure = catchThrowableOfType(KamalException.class, project::read);

    assertThat(failure).hasMessageStartingWith(message);
    assertThat(failure.where().orElseThrow()).startsWith("config/deploy.yml:6:");
  }

  @ParameterizedTest
  @CsvSource({"{lockwait: true}, lockWait", "{parity: [hook-outputs]}, hook-output"})
  void the_nearest_name_is_told(String settings, String nearest) {
    Project project = project("x-maven: " + settings);

    KamalException failure = catchThrowableOfType(KamalException.class, project::read);

    assertThat(failure.explanation()).contains("did you mean").contains(nearest);
  }

  @Test
  void all_other_extension_keys_are_free() {
    Project project = project("x-team: {hookTimeuot: 5}");

    assertThatCode(project::read).doesNotThrowAnyException();
  }

  private Project project(String extension) {
    return new Project(directory)
        .config(
            "service: shop",
            "image: acme/shop",
            "registry: {username: u, password: [P]}",
            "builder: {arch: amd64}",
            "servers: [192.0.2.1]",
            extension);
  }
}
