package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.mojo.ConfiguredGoals.Goals;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ConfiguredGoals.class)
final class GoalParametersTest {
  /** A value other than the default for every parameter of every goal. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("accessory", "mysql"),
          Map.entry("account", "me@example.test"),
          Map.entry("action", "set"),
          Map.entry("adapter", "1password"),
          Map.entry("args", "app details -r web"),
          Map.entry("assume", "docker"),
          Map.entry("buildFrom", "clone"),
          Map.entry("builder", "jib"),
          Map.entry("bundle", "true"),
          Map.entry("command", "bin/report"),
          Map.entry("commandTimeout", "10m"),
          Map.entry("configFile", "ops/deploy.yml"),
          Map.entry("confirmed", "true"),
          Map.entry("containerId", "shop-web-1"),
          Map.entry("dataDir", "/usr/local/lib/kamal-maven-plugin"),
          Map.entry("debug", "true"),
          Map.entry("destination", "staging"),
          Map.entry("detach", "true"),
          Map.entry("dockerOptions", "memory=1g"),
          Map.entry("drainTimeout", "5"),
          Map.entry("dryRun", "true"),
          Map.entry("env", "LEVEL:debug"),
          Map.entry("erb", "ruby"),
          Map.entry("error", "disk full"),
          Map.entry("event", "pre-deploy"),
          Map.entry("failOn", "warning"),
          Map.entry("faults", "web-1:health=never"),
          Map.entry("fetched", "{\"A\":\"b\"}"),
          Map.entry("follow", "true"),
          Map.entry("force", "true"),
          Map.entry("format", "json"),
          Map.entry("from", "Vault/Item"),
          Map.entry("grep", "ERROR"),
          Map.entry("grepOptions", "-C2"),
          Map.entry("hookTestTimeout", "5"),
          Map.entry("hookTests", "src/it/hooks"),
          Map.entry("hookTimeout", "5m"),
          Map.entry("hosts", "10.0.0.1,web-*"),
          Map.entry("httpPort", "81"),
          Map.entry("httpsPort", "444"),
          Map.entry("imageVersion", "v0.9.3"),
          Map.entry("installDir", "/usr/local/bin"),
          Map.entry("interactive", "true"),
          Map.entry("jibBaseImage", "registry.example.test/base/java:21"),
          Map.entry("jibJvmFlags", "-Xmx256m"),
          Map.entry("jibMainClass", "com.example.Shop"),
          Map.entry("launcher", "false"),
          Map.entry("lines", "500"),
          Map.entry("list", "ann,bob"),
          Map.entry("lockWait", "true"),
          Map.entry("lockWaitInterval", "5"),
          Map.entry("lockWaitTimeout", "60"),
          Map.entry("logMaxSize", "5m"),
          Map.entry("mavenTestSkip", "true"),
          Map.entry("message", "database migration"),
          Map.entry("metricsPort", "9000"),
          Map.entry("name", "A"),
          Map.entry("names", "A"),
          Map.entry("noCache", "true"),
          Map.entry("ofDestination", "true"),
          Map.entry("output", "docker"),
          Map.entry("outputFile", "target/kamal/config.yml"),
          Map.entry("parity", "all"),
          Map.entry("percent", "10"),
          Map.entry("plan", "plan.json"),
          Map.entry("primary", "true"),
          Map.entry("progress", "lines"),
          Map.entry("publish", "false"),
          Map.entry("publishHostIp", "10.0.0.1"),
          Map.entry("quiet", "true"),
          Map.entry("onFailure", "rollback"),
          Map.entry("raw", "true"),
          Map.entry("registry", "registry.example.test"),
          Map.entry("repository", "acme/kamal-proxy"),
          Map.entry("releaseCommand", "bin/migrate"),
          Map.entry("requireClean", "true"),
          Map.entry("retain", "3"),
          Map.entry("reuse", "true"),
          Map.entry("roles", "web,job*"),
          Map.entry("rolling", "true"),
          Map.entry("runtime", "42"),
          Map.entry("section", "proxy"),
          Map.entry("shortEvent", "post-deploy"),
          Map.entry("since", "10m"),
          Map.entry("skip", "true"),
          Map.entry("skipHooks", "true"),
          Map.entry("skipLocal", "true"),
          Map.entry("skipPush", "true"),
          Map.entry("skipRemote", "true"),
          Map.entry("skipTimestamps", "true"),
          Map.entry("skipTests", "true"),
          Map.entry("sshTransport", "java"),
          Map.entry("stop", "true"),
          Map.entry("strictHostKeys", "true"),
          Map.entry("subcommand", "boot"),
          Map.entry("testFailureIgnore", "true"),
          Map.entry("unmasked", "true"),
          Map.entry("verbose", "true"),
          Map.entry("version", "1.4.2"),
          Map.entry("versionFrom", "project"));

  @Test
  void every_parameter_of_every_goal_is_bound_from_a_pom(Goals goals) throws Exception {
    String configuration =
        VALUES.entrySet().stream()
            .map(value -> "<%1$s>%2$s</%1$s>".formatted(value.getKey(), value.getValue()))
            .collect(Collectors.joining("", "<configuration>", "</configuration>"));

    for (MojoDescriptor goal : ours(goals)) {
      Mojo mojo = goals.configured(goal.getGoal(), configuration);

      assertThat(bound(mojo, goal)).as(goal.getGoal()).isEqualTo(expected(goal));
    }
  }

  @Test
  void every_goal_is_given_the_session_to_run_in(Goals goals) throws Exception {
    for (MojoDescriptor goal : ours(goals)) {
      Mojo mojo = goals.configured(goal.getGoal(), "<configuration/>");

      assertThat(((GoalMojo) mojo).runner()).isInstanceOf(SessionGoalRunner.class);
    }
  }

  @Test
  void every_goal_runs_without_a_project_and_beside_others(Goals goals) {
    assertThat(ours(goals))
        .hasSizeGreaterThan(25)
        .allSatisfy(
            goal -> {
              assertThat(goal.isProjectRequired()).isFalse();
              assertThat(goal.isThreadSafe()).isTrue();
              assertThat(goal.isAggregator()).isFalse();
              assertThat(goal.getSince()).isNotBlank();
            });
  }

  /** All but the generated {@code help}. */
  private static List<MojoDescriptor> ours(Goals goals) {
    return goals.all().stream().filter(goal -> !goal.getGoal().equals("help")).toList();
  }

  private static Map<String, String> expected(MojoDescriptor goal) {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : settable(goal)) {
      values.put(parameter.getName(), VALUES.getOrDefault(parameter.getName(), "no value here"));
    }
    return values;
  }

  /** All but those that only Maven sets. */
  private static List<Parameter> settable(MojoDescriptor goal) {
    return goal.getParameters().stream().filter(Parameter::isEditable).toList();
  }

  private static Map<String, String> bound(Mojo mojo, MojoDescriptor goal)
      throws ReflectiveOperationException {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : settable(goal)) {
      Field field = field(mojo.getClass(), parameter.getName());
      field.setAccessible(true);
      values.put(parameter.getName(), text(field.get(mojo)));
    }
    return values;
  }

  /** A list of one is written as that one. */
  private static String text(Object value) {
    return value instanceof List<?> list && list.size() == 1
        ? String.valueOf(list.get(0))
        : String.valueOf(value);
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      for (Field field : one.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
