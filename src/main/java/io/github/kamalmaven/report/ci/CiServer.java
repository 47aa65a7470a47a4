package io.github.kamalmaven.report.ci;

import java.time.Instant;
import java.util.Optional;

/**
 * How a CI server is told something in the log of a job that it reads. What it is told ends with a
 * line end, and begins at the beginning of a line.
 */
public enum CiServer {
  /** GitHub Actions, and what understands its workflow commands. */
  GITHUB {
    @Override
    String begin(Group group) {
      return "::group::" + data(group.title()) + "\n";
    }

    @Override
    String end(Group group, Instant now) {
      return "::endgroup::\n";
    }

    @Override
    public Optional<String> failure(String title, String text, boolean ends) {
      String all = "::error title=" + property(title) + "::" + data(shortened(text)) + "\n";
      return Optional.of(all);
    }

    private String property(String text) {
      return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private String data(String text) {
      return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
  },

  /** GitLab; it has no annotations. */
  GITLAB {
    @Override
    String begin(Group group) {
      String from = marker("start", group.begun(), group) + "[collapsed=true]";
      return from + CLEARED + group.title() + "\n";
    }

    @Override
    String end(Group group, Instant now) {
      return marker("end", now, group) + CLEARED + "\n";
    }

    private String marker(String word, Instant time, Group group) {
      String name = "kamal_%d_%d".formatted(group.begun().getEpochSecond(), group.number());
      return "section_%s:%d:%s".formatted(word, time.getEpochSecond(), name);
    }

    @Override
    public Optional<String> failure(String title, String text, boolean ends) {
      return Optional.empty();
    }
  },

  /** TeamCity. */
  TEAMCITY {
    @Override
    String begin(Group group) {
      return "##teamcity[blockOpened name='" + value(group.title()) + "']\n";
    }

    @Override
    String end(Group group, Instant now) {
      return "##teamcity[blockClosed name='" + value(group.title()) + "']\n";
    }

    @Override
    public Optional<String> failure(String title, String text, boolean ends) {
      String all = value(title + ": " + shortened(text));
      return Optional.of(
          ends
              ? "##teamcity[buildProblem description='" + all + "']\n"
              : "##teamcity[message text='" + all + "' status='WARNING']\n");
    }

    private String value(String text) {
      StringBuilder escaped = new StringBuilder();
      text.chars().forEach(unit -> escaped.append(escaped((char) unit)));
      return escaped.toString();
    }

    private String escaped(char sign) {
      return switch (sign) {
        case '\n' -> "|n";
        case '\r' -> "|r";
        case '|', '\'', '[', ']' -> "|" + sign;
        default -> sign < ' ' || sign > '~' ? "|0x%04x".formatted((int) sign) : "" + sign;
      };
    }
  };

  /** TeamCity refuses problems of more than 4000 characters; GitHub cuts at as many. */
  private static final int LONGEST = 3_500;

  /** Takes the marker away again where a terminal shows it. */
  private static final String CLEARED = "\r\u001b[0K";

  /** What begins a group of lines that is shown folded. */
  abstract String begin(Group group);

  /** What ends it. */
  abstract String end(Group group, Instant now);

  /**
   * Marks a failure, so that it is found without reading the log; empty if the server cannot.
   *
   * @param title one line
   * @param text one line or more
   * @param ends whether it ends the build; else whoever called may go on, and no server is to fail
   *     the build for it
   */
  public abstract Optional<String> failure(String title, String text, boolean ends);

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }

  /**
   * Lines that belong together.
   *
   * @param title what they are about, one line
   * @param begun when the first one was written
   * @param number how many groups of the same log began before
   */
  record Group(String title, Instant begun, int number) {}
}
