package io.github.kamalmaven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullTest {
  private static final String IMAGE = "registry.example.test/acme/shop:abc123";
  private static final String LOGIN = "docker login registry.example.test";
  private static final CommandLine LOGIN_COMMAND =
      CommandLine.of("docker", "login", "registry.example.test");
  private static final String MIRROR =
      "docker info --format '{{index .RegistryConfig.Mirrors 0}}' || true";
  private static final String CLEAN = "docker image rm --force " + IMAGE;
  private static final String PULL = "docker pull " + IMAGE;
  private static final String VALIDATE =
      "docker inspect -f '{{ .Config.Labels.service }}' "
          + IMAGE
          + " | grep -x shop || (echo \"Image "
          + IMAGE
          + " is missing the 'service' label\" && exit 1)";
  private final Script script = new Script();
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  @Test
  void one_host_is_not_asked_for_a_mirror() {
    script.expect("a", LOGIN);
    pulls("a");

    pull("a");

    script.assertAllRan();
    assertThat(events).isEmpty();
  }

  @Test
  void hosts_that_use_no_mirror_are_not_asked_for_one() {
    for (String host : List.of("a", "b")) {
      script.expect(host, LOGIN);
      pulls(host);
    }

    pull(BuildSample.shop(), List.of("a", "b"), false);

    script.assertAllRan();
  }

  @Test
  void hosts_without_mirror_pull_all_at_once() {
    for (String host : List.of("a", "b")) {
      script.expect(host, LOGIN).answer(host, MIRROR, "");
      pulls(host);
    }

    pull("a", "b");

    script.assertAllRan();
    assertThat(events).isEmpty();
  }

  @Test
  void a_shared_mirror_is_seeded_by_its_first_host() {
    for (String host : List.of("a", "b")) {
      script.expect(host, LOGIN).answer(host, MIRROR, "http://mirror.example.test\n");
      pulls(host);
    }

    pull("a", "b");

    script.assertAllRan();
    assertThat(events)
        .containsExactly(
            new Event.Said(Event.Tone.PHASE, "Pulling image on a to seed the mirror..."),
            new Event.Said(Event.Tone.PHASE, "Pulling image on remaining hosts..."));
  }

  @Test
  void each_mirror_is_seeded_by_a_host_of_its_own() {
    script.expect("a", LOGIN).answer("a", MIRROR, "http://one\n");
    script.expect("b", LOGIN).answer("b", MIRROR, "\n");
    script.expect("c", LOGIN).answer("c", MIRROR, "http://two\n");
    List.of("a", "b", "c").forEach(this::pulls);

    pull("a", "b", "c");

    script.assertAllRan();
    assertThat(events)
        .contains(new Event.Said(Event.Tone.PHASE, "Pulling image on a, c to seed the mirrors..."));
  }

  @Test
  void an_image_that_was_not_there_may_fail_to_be_forgotten() {
    script.expect("a", LOGIN).expect("a", audit("a")).fail("a", CLEAN, 1, "No such image");
    script.expect("a", PULL).expect("a", VALIDATE);

    pull("a");

    script.assertAllRan();
  }

  @Test
  void a_host_that_cannot_pull_does_not_stop_the_others() {
    script.expect("a", LOGIN).answer("a", MIRROR, "");
    script.expect("b", LOGIN).answer("b", MIRROR, "");
    pulls("a");
    script.expect("b", audit("b")).expect("b", CLEAN).fail("b", PULL, 1, "manifest unknown");

    assertThatThrownBy(() -> pull("a", "b"))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("docker exited with status 1 on b: manifest unknown");
    script.assertAllRan();
  }

  @Test
  void a_docker_that_does_not_answer_is_told_of_every_host() {
    for (String host : List.of("a", "b")) {
      script.expect(host, LOGIN).answer(host, MIRROR, "").expect(host, audit(host));
      script.fail(host, CLEAN, 1, "cannot connect").fail(host, PULL, 1, "cannot connect");
    }

    assertThatThrownBy(() -> pull("a", "b"))
        .isInstanceOfSatisfying(
            HostsFailed.class, failure -> assertThat(failure.failures()).containsKeys("a", "b"));
    script.assertAllRan();
  }

  @Test
  void an_image_without_label_is_told_with_the_ways_to_label_it() {
    script.expect("a", LOGIN).expect("a", audit("a")).expect("a", CLEAN).expect("a", PULL);
    script.fail("a", VALIDATE, 1, "");

    assertThatThrownBy(() -> pull("a"))
        .hasMessage("Image " + IMAGE + " is missing the 'service' label")
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure.where()).contains("a");
              assertThat(failure.remedy().orElseThrow())
                  .contains("LABEL service=\"shop\"")
                  .contains("<labels><service>shop</service></labels>")
                  .contains("BP_IMAGE_LABELS");
            });
  }

  @Test
  void other_hosts_reach_a_local_registry_while_they_pull() {
    String image = "localhost:5555/shop:abc123";
    for (String host : List.of("a", "localhost")) {
      script.answer(host, MIRROR, "").expect(host, audit(host));
      script.expect(host, CLEAN.replace(IMAGE, image)).expect(host, PULL.replace(IMAGE, image));
      script.expect(host, VALIDATE.replace(IMAGE, image));
    }

    pull(BuildSample.shop().localRegistry(), List.of("a", "localhost"));

    script.assertAllRan();
    assertThat(script.forwards).containsExactly("a forwards 5555", "a gives back 5555");
    assertThat(events)
        .containsExactly(
            new Event.Said(
                Event.Tone.PROGRESS, "Setting up local registry port forwarding to a..."));
  }

  @Test
  void a_port_is_given_back_when_a_pull_fails() {
    String image = "localhost:5555/shop:abc123";
    script.expect("a", audit("a")).expect("a", CLEAN.replace(IMAGE, image));
    script.fail("a", PULL.replace(IMAGE, image), 1, "manifest unknown");

    assertThatThrownBy(() -> pull(BuildSample.shop().localRegistry(), List.of("a")))
        .isInstanceOf(CommandFailed.class);
    assertThat(script.forwards).containsExactly("a forwards 5555", "a gives back 5555");
  }

  @Test
  void a_local_registry_serves_this_machine_without_login() {
    String image = "localhost:5555/shop:abc123";
    script
        .expect("localhost", audit("localhost"))
        .expect("localhost", CLEAN.replace(IMAGE, image))
        .expect("localhost", PULL.replace(IMAGE, image))
        .expect("localhost", VALIDATE.replace(IMAGE, image));

    pull(BuildSample.shop().localRegistry(), List.of("localhost"));

    script.assertAllRan();
    assertThat(script.forwards).isEmpty();
  }

  private void pulls(String host) {
    script.expect(host, audit(host)).expect(host, CLEAN).expect(host, PULL).expect(host, VALIDATE);
  }

  private static String audit(String host) {
    return "/usr/bin/env echo " + host + " Pulled image with version abc123";
  }

  private void pull(String... hosts) {
    pull(BuildSample.shop(), List.of(hosts));
  }

  private void pull(BuildSample sample, List<String> hosts) {
    pull(sample, hosts, true);
  }

  private void pull(BuildSample sample, List<String> hosts, boolean mirrored) {
    try (Fleet fleet = script.fleet()) {
      new Pull(fleet, events::add, sample.build(), new Version("abc123"), mirrored)
          .run(
              hosts,
              () -> sample.build().registry().isLocal() ? Batch.EMPTY : Batch.of(LOGIN_COMMAND),
              (host, text) -> CommandLine.of("echo", host, text));
    }
  }
}
