package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.lock.Lock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hooks a release fires, and what is left behind when one of them fails. */
final class HooksOfReleasesTest {
  private static final String HOST = "10.0.0.1";

  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(strings = {"setup", "deploy", "redeploy", "rollback"})
  void a_release_fires_the_hooks_that_the_table_of_events_says(String verb) {
    Rig rig = released();
    Stream.of(HookEvent.values()).forEach(event -> rig.withHook(event.hookName()));

    release(verb, rig.context("v2", verb));

    assertThat(fired(rig)).containsExactlyElementsOf(hooksOf(verb));
  }

  @ParameterizedTest
  @MethodSource("failing_hooks")
  void a_failing_hook_stops_a_release_there_and_only_the_failure_hook_hears_of_it(
      String verb, String failing) {
    Rig rig = released();
    Stream.of(HookEvent.values()).forEach(event -> rig.withHook(event.hookName()));
    rig.withFailingHook(failing, "no");

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> release(verb, rig.context("v2", verb)));

    List<String> all = hooksOf(verb);
    List<String> expected = new ArrayList<>(all.subList(0, all.indexOf(failing) + 1));
    expected.add("post-deploy-failure");
    assertThat(fired(rig)).containsExactlyElementsOf(expected);
    assertThat(failure).hasMessage(told(verb, failing) + "failed: exit status 1\n    no");
    assertThat(failure.getCause() == null ? failure : failure.getCause())
        .isInstanceOf(HookFailed.class);
    assertThat(rig.chronicle().on(HOST).stream().filter("lock"::equals).count())
        .isEqualTo(rig.chronicle().on(HOST).stream().filter("unlock"::equals).count());
    assertThat(error(rig)).startsWith("ERROR=" + told(verb, failing) + "failed: exit status 1 no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "deploy", "redeploy", "rollback"})
  void a_lock_that_somebody_else_holds_is_heard_by_the_failure_hook(String verb) {
    Rig rig = released().withHook("post-deploy-failure");
    DeployContext holder = rig.context("v9", "deploy");

    new Lock(holder)
        .holding(
            () ->
                assertThatThrownBy(() -> release(verb, rig.context("v2", verb)))
                    .hasMessage("Deploy lock found"));

    assertThat(error(rig)).isEqualTo("ERROR=Deploy lock found and secrets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "deploy", "redeploy"})
  void a_version_that_cannot_be_found_is_heard_by_the_failure_hook_without_one(String verb) {
    Rig rig = released().withHook("post-deploy-failure");

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> release(verb, rig.context(Options.of(verb))));

    assertThat(failure).hasMessageStartingWith("Can't use commit hash as version");
    assertThat(rig.chronicle().on("localhost"))
        .last()
        .asString()
        .startsWith("post-deploy-failure HOSTS=10.0.0.1 LOCK=false ERROR=Can't use commit hash");
  }

  @Test
  void a_hook_is_not_heard_of_when_hooks_are_skipped() {
    Rig rig = released();
    Stream.of(HookEvent.values()).forEach(event -> rig.withFailingHook(event.hookName(), "no"));
    Options skipping = SampleOptions.of("deploy").version("v2").skippingHooks().options();

    new Deploy(rig.context(skipping), Rig.PUSHED).run();

    assertThat(fired(rig)).isEmpty();
  }

  static Stream<Arguments> failing_hooks() {
    return Stream.of("setup", "deploy", "redeploy", "rollback")
        .flatMap(verb -> hooksOf(verb).stream().map(hook -> Arguments.of(verb, hook)));
  }

  /** In the order of a release; pre-build not, as nothing is built. */
  private static List<String> hooksOf(String verb) {
    return Arrays.stream(HookEvent.values())
        .filter(event -> event.commands().contains(verb))
        .filter(event -> event != HookEvent.PRE_BUILD && event != HookEvent.POST_DEPLOY_FAILURE)
        .map(HookEvent::hookName)
        .toList();
  }

  private static String told(String verb, String hook) {
    String version = verb.equals("rollback") ? "v1" : "v2";
    String live = hook.equals("post-deploy") ? "Version " + version + " is live. " : "";
    return live + "Hook `" + hook + "` ";
  }

  /** A service whose first version runs. */
  private Rig released() {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}");
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
    return rig;
  }

  private static void release(String verb, DeployContext context) {
    switch (verb) {
      case "setup" -> new Setup(context, Rig.PUSHED).run();
      case "deploy" -> new Deploy(context, Rig.PUSHED).run();
      case "redeploy" -> new Redeploy(context, Rig.PUSHED).run();
      default -> new Rollback(context, new Version("v1")).run();
    }
  }

  private static List<String> fired(Rig rig) {
    return rig.chronicle().on("localhost").stream().map(line -> line.split(" ", 2)[0]).toList();
  }

  private static String error(Rig rig) {
    List<String> lines = rig.chronicle().on("localhost");
    String last = lines.get(lines.size() - 1);
    return last.substring(last.indexOf("ERROR="));
  }
}
