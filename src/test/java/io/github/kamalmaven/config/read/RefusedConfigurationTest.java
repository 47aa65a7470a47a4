package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Ruby Kamal refused, and what it should have refused, with its words and our places. */
class RefusedConfigurationTest {
  @TempDir Path directory;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          accessory-none       | 6:15 | accessories/db: specify one of `host`, `hosts`, `role`, `roles`, `tag` or `tags`
          accessory-role       | 6:30 | accessories/db: unknown roles nope
          accessory-two        | 6:15 | accessories/db: specify one of `host`, `hosts`, `role`, `roles`, `tag` or `tags`
          bad-service          | 1:1  | Service name can only include alphanumeric characters, hyphens, and underscores
          boot-limit           | 6:15 | boot/limit: should be a string
          cert-half            | 6:24 | proxy: Missing private_key_pem setting (required when certificate_pem is present)
          empty-role           | 5:11 | No servers specified for the web primary_role
          env-nested           | 6:18 | env/clear/A: should be a string
          env-number           | 6:6  | env: should be a hash
          hooks-output         | 6:15 | Invalid hooks_output 'loud', must be one of: quiet, verbose
          labels-list          | 6:9  | labels: should be a hash
          list                 | 1:1  | The configuration file should be a map, it is a list
          logging-bad          | 6:10 | logging: should be a hash
          min-version          | 6:1  | Current version is 2.12.0, minimum required is 99.0.0
          no-builder           | 1:1  | builder: Builder arch not set
          no-primary           | 5:1  | The primary_role web isn't defined
          no-servers           | 1:1  | No servers or accessories specified
          no-service           | 1:1  | Missing required configuration for service
          output-bad           | 6:16 | output/file: should be a hash
          proxy-host-and-hosts | 6:18 | proxy: Specify one of 'host' or 'hosts', not both
          proxy-ssl-two        | 6:9  | SSL is only supported on a single server unless you provide custom certificates, found 2 servers for role web
          remote-no            | 4:24 | builder: Cannot disable local builds, no remote is set
          retain-zero          | 6:1  | Must retain at least 1 container
          run-conflict         | 5:42 | Conflicting proxy run configurations for host h
          servers-string       | 5:10 | servers: should be an array or a hash
          ssh-bad              | 6:13 | ssh/keys: should be an array
          ssl-many-servers     | 6:9  | SSL is only supported on a single server unless you provide custom certificates, found 2 servers for role web
          ssl-two-hosts-none   | 6:9  | proxy: Must set a host to enable automatic SSL
          tag-unknown          | 5:11 | servers: unknown tag nope of host h: there is no env/tags
          yaml-broken          | 2:1  | YAML syntax error: expected the node content, but found '<stream end>', while parsing a flow node
          """)
  void the_first_problem_is_told_in_kamals_words_with_its_place(
      String name, String place, String message) {
    Project project =
        new Project(directory)
            .file("config/deploy.yml", Project.resource("refused/" + name + ".yml"));

    KamalException failure = catchThrowableOfType(KamalException.class, project::read);

    assertThat(failure.getMessage().lines().findFirst()).contains(message);
    assertThat(failure.where()).contains("config/deploy.yml:" + place);
  }
}
