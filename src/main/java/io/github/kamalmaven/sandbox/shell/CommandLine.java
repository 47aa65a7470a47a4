package io.github.kamalmaven.sandbox.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options and operands of a tool, read as {@code getopt_long} does: options anywhere. */
public final class CommandLine {

  private final Map<Character, String> options = new HashMap<>();
  private final List<String> operands = new ArrayList<>();
  private final String flags;
  private final String valued;
  private final Map<String, Character> longNames;

  private CommandLine(String flags, String valued, Map<String, Character> longNames) {
    this.flags = flags;
    this.valued = valued;
    this.longNames = longNames;
  }

  /**
   * Reads the arguments of a call.
   *
   * @param call the call
   * @param flags the letters of options without a value
   * @param valued the letters of options with a value
   * @param longNames what long options stand for
   * @return the options and operands
   * @throws ToolFailure for an unknown option or a missing value
   */
  public static CommandLine of(
      Call call, String flags, String valued, Map<String, Character> longNames) throws ToolFailure {
    CommandLine line = new CommandLine(flags, valued, longNames);
    line.read(call.arguments());
    return line;
  }

  /**
   * Reads the arguments of a call that knows short options only.
   *
   * @param call the call
   * @param flags the letters of options without a value
   * @param valued the letters of options with a value
   * @return the options and operands
   * @throws ToolFailure for an unknown option or a missing value
   */
  public static CommandLine of(Call call, String flags, String valued) throws ToolFailure {
    return of(call, flags, valued, Map.of());
  }

  private void read(List<String> arguments) throws ToolFailure {
    int i = 0;
    while (i < arguments.size()) {
      String argument = arguments.get(i);
      if (argument.equals("--")) {
        operands.addAll(arguments.subList(i + 1, arguments.size()));
        return;
      }
      if (argument.startsWith("--")) {
        readLong(argument);
      } else if (argument.startsWith("-") && argument.length() > 1) {
        i += readShort(argument, arguments.stream().skip(i + 1L).findFirst());
      } else {
        operands.add(argument);
      }
      i++;
    }
  }

  private void readLong(String argument) throws ToolFailure {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
    Character letter = longNames.get(name);
    if (letter == null) {
      throw new ToolFailure(1, "unrecognized option '" + argument + "'");
    }
    options.put(letter, equals < 0 ? "" : argument.substring(equals + 1));
  }

  /** Gives how many further arguments it took: 1 for a value of its own, else 0. */
  private int readShort(String argument, Optional<String> following) throws ToolFailure {
    for (int i = 1; i < argument.length(); i++) {
      char letter = argument.charAt(i);
      if (valued.indexOf(letter) >= 0) {
        boolean attached = i + 1 < argument.length();
        Optional<String> value = attached ? Optional.of(argument.substring(i + 1)) : following;
        String message = "option requires an argument -- '" + letter + "'";
        options.put(letter, value.orElseThrow(() -> new ToolFailure(1, message)));
        return attached ? 0 : 1;
      }
      if (flags.indexOf(letter) < 0) {
        throw new ToolFailure(1, "invalid option -- '" + letter + "'");
      }
      options.put(letter, "");
    }
    return 0;
  }

  /**
   * Whether an option was given.
   *
   * @param letter its letter
   * @return true if it was
   */
  public boolean has(char letter) {
    return options.containsKey(letter);
  }

  /**
   * The value of an option.
   *
   * @param letter its letter
   * @return its value, or nothing if it was not given
   */
  public Optional<String> value(char letter) {
    return Optional.ofNullable(options.get(letter));
  }

  /**
   * What is not an option.
   *
   * @return the operands in order
   */
  public List<String> operands() {
    return List.copyOf(operands);
  }
}
