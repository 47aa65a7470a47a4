package io.github.kamalmaven.report.junit;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A test case.
 *
 * @param name what is tested
 * @param took how long that took
 * @param trouble in one line, if it did not go well
 * @param text more about the trouble
 * @param skipped whether the trouble is that it was never reached
 */
record TestCase(
    String name, Duration took, Optional<String> trouble, String text, boolean skipped) {

  static TestCase passed(String name, Duration took) {
    return new TestCase(name, took, Optional.empty(), "", false);
  }

  static TestCase failed(String name, Duration took, String trouble, String text) {
    return new TestCase(name, took, Optional.of(trouble), text, false);
  }

  static TestCase skipped(String name, String why) {
    return new TestCase(name, Duration.ZERO, Optional.of(why), "", true);
  }

  boolean hasFailed() {
    return trouble.isPresent() && !skipped;
  }

  /** As an element of its suite. */
  String xml(String suite) {
    String start =
        "    <testcase classname=\"%s\" name=\"%s\" time=\"%s\""
            .formatted(XmlText.of(suite), XmlText.of(name), seconds(took));
    return trouble
        .map(why -> start + ">\n" + trouble(why) + "    </testcase>\n")
        .orElse(start + "/>\n");
  }

  private String trouble(String why) {
    String message = "message=\"" + XmlText.of(why) + "\"";
    return skipped
        ? "      <skipped " + message + "/>\n"
        : "      <failure " + message + ">" + XmlText.of(text) + "</failure>\n";
  }

  /** Seconds as JUnit writes them. */
  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1e3);
  }
}
