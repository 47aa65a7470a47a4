package io.github.kamalmaven.hook.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a hook, and what is expected of it. Its components are the keys of a case.
 *
 * @param name what it shows, as a sentence
 * @param event whose hook runs, such as {@code pre-deploy}
 * @param environment variables over those of a usual deploy; without a value: not set
 * @param given files that the hook finds: text by path
 * @param commands stubs in place of commands, by name
 * @param exit the expected exit status, 0 unless said
 * @param output texts that the hook must have written
 * @param calls command lines with which stubs must have been called, in order, if that matters
 * @param files what must be there afterwards: a text that the file contains, by path; without a
 *     value: no such file
 */
record HookCase(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String event,
    Map<String, String> environment,
    Map<String, String> given,
    Map<String, Stub> commands,
    int exit,
    List<String> output,
    @Nullable List<String> calls,
    Map<String, String> files) {

  /** What is left out is empty. */
  HookCase {
    environment = orNone(environment);
    given = orNone(given);
    commands = orNone(commands);
    commands.replaceAll((command, stub) -> stub == null ? Stub.SILENT : stub);
    output = orNone(output);
    files = orNone(files);
  }

  private static <T> Map<String, T> orNone(@Nullable Map<String, T> map) {
    return map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
  }

  private static List<String> orNone(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Command lines with which stubs must have been called, if that matters. */
  Optional<List<String>> expectedCalls() {
    return Optional.ofNullable(calls).map(List::copyOf);
  }

  /**
   * What stands in for a command. It reads all its input, and what it is called with is noted.
   *
   * @param prints what it writes to standard output
   * @param complains what it writes to standard error
   * @param exit its exit status, 0 unless said
   */
  record Stub(@Nullable String prints, @Nullable String complains, int exit) {
    /** Does nothing. */
    private static final Stub SILENT = new Stub(null, null, 0);
  }
}
