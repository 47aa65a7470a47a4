package io.github.kamalmaven.hook;

import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a hook finds in its environment besides the caller's own.
 *
 * <p>{@code Kamal::Tags} and {@code Kamal::Cli::Base#run_hook}; {@code KAMAL_ERROR} is that of
 * {@code wheels deploy}. A variable whose value is absent is left out, not empty.
 *
 * @param recordedAt when the hook runs; told in UTC, whole seconds
 * @param performer who deploys
 * @param service the app's name
 * @param version what is deployed; absent if that is what could not be found
 * @param destination such as {@code staging}
 * @param hosts hosts concerned
 * @param roles roles that were asked for, if any were
 * @param lockHeld whether this process holds, or inherited, the deploy lock
 * @param command the verb, such as {@code deploy}, or {@code app} and {@code boot}
 * @param runtime how long the deploy took so far
 * @param error what stopped the deploy
 * @param unset variables that are left out although they have a value
 * @param secrets secrets that the hook is given; they can override what stands above
 */
public record HookEnvironment(
    Instant recordedAt,
    String performer,
    String service,
    Optional<Version> version,
    Optional<String> destination,
    List<String> hosts,
    Optional<List<String>> roles,
    boolean lockHeld,
    List<String> command,
    Optional<Duration> runtime,
    Optional<String> error,
    Set<HookVariable> unset,
    Map<String, Sensitive> secrets) {
  private static final int LONGEST_ERROR = 10_000;

  /** The variables by name, in order. */
  public Map<String, Sensitive> variables() {
    Map<String, Sensitive> all = new LinkedHashMap<>();
    told().forEach((variable, text) -> all.put(variable.variableName(), Sensitive.of(text)));
    all.putAll(secrets);
    return all;
  }

  /** Those that are no secrets. */
  public Map<HookVariable, String> told() {
    Map<HookVariable, String> all = new LinkedHashMap<>();
    all.put(HookVariable.RECORDED_AT, recordedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    all.put(HookVariable.PERFORMER, performer);
    put(all, HookVariable.DESTINATION, destination);
    put(all, HookVariable.VERSION, version.map(Version::name));
    put(
        all,
        HookVariable.SERVICE_VERSION,
        version.map(known -> service + "@" + known.abbreviated()));
    all.put(HookVariable.SERVICE, service);
    all.put(HookVariable.HOSTS, String.join(",", hosts));
    put(all, HookVariable.ROLES, roles.map(names -> String.join(",", names)));
    put(all, HookVariable.ROLE, roles.map(names -> String.join(",", names)));
    all.put(HookVariable.LOCK, String.valueOf(lockHeld));
    put(all, HookVariable.COMMAND, command.stream().findFirst());
    put(all, HookVariable.SUBCOMMAND, command.stream().skip(1).findFirst());
    put(all, HookVariable.RUNTIME, runtime.map(HookEnvironment::wholeSeconds));
    put(all, HookVariable.ERROR, error.map(HookEnvironment::fitting));
    all.keySet().removeAll(unset);
    return all;
  }

  /** Longer texts, or such with a NUL, no system takes as a variable: the hook would not run. */
  private static String fitting(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_ERROR)).replace("\0", "");
  }

  private static String wholeSeconds(Duration time) {
    return String.valueOf(Math.round(time.toMillis() / 1000.0));
  }

  private static void put(
      Map<HookVariable, String> all, HookVariable variable, Optional<String> value) {
    value.ifPresent(text -> all.put(variable, text));
  }
}
