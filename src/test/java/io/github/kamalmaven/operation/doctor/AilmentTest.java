package io.github.kamalmaven.operation.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class AilmentTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning) \\| \\S.*\\|$");

  @Test
  void the_page_lists_every_code_with_its_severity_in_order() throws IOException {
    String page = Files.readString(Path.of("src", "site", "markdown", "doctor.md"));

    List<String> listed = ROW.matcher(page).results().map(AilmentTest::row).toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(Ailment.values())
                .map(it -> it.code() + " " + it.severity().text())
                .toList());
  }

  @Test
  void each_of_them_is_seeded_in_a_test() throws IOException {
    StringBuilder tests = new StringBuilder();
    for (String file :
        List.of(
            "operation/doctor/Defects.java",
            "operation/doctor/LocalDefects.java",
            "operation/doctor/DoctorTest.java",
            "operation/doctor/HostExaminationTest.java",
            "fault/DoctorOverSshTest.java")) {
      tests.append(Files.readString(Path.of("src/test/java/io/github/kamalmaven", file)));
    }

    assertThat(Ailment.values())
        .allSatisfy(it -> assertThat(tests.toString()).containsPattern("\\b" + it.code() + "\\b"));
  }

  private static String row(MatchResult found) {
    return found.group(1) + " " + found.group(2);
  }
}
