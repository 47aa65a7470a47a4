package io.github.kamalmaven.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class StyleTest {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 5;
  private static final int PACKAGE_FILES = 25;

  private static final Set<String> MUTABLE =
      Set.of(
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal",
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.LinkedHashMap",
          "java.util.Properties",
          "java.util.TreeMap");

  private static final Pattern DISABLED = Pattern.compile("\\s*@(Disabled|Ignore)\\b.*");

  /** What others have named so: products, and Docker's credential helpers. */
  @Test
  void no_class_is_a_util_a_helper_a_manager_or_an_impl() {
    noClasses()
        .that()
        .haveNameNotMatching(".*[.](\\w+SecretsManager|GcpSecretManager|CredentialHelper)(\\$.*)?")
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)(\\$.*)?")
        .allowEmptyShould(true)
        .check(PluginClasses.ALL);
  }

  @Test
  void no_static_field_can_change() {
    fields()
        .that()
        .areStatic()
        .and(DescribedPredicate.describe("written by hand", StyleTest::isWritten))
        .should(beConstant())
        .allowEmptyShould(true)
        .check(PluginClasses.ALL);
  }

  @Test
  void a_source_file_has_at_most_300_lines() {
    assertThat(Sources.javaFiles())
        .filteredOn(file -> Sources.lines(file).size() > FILE_LINES)
        .isEmpty();
  }

  @Test
  void a_method_has_at_most_40_lines() {
    assertThat(SourceMethod.all()).filteredOn(method -> method.lines() > METHOD_LINES).isEmpty();
  }

  @Test
  void a_method_has_at_most_5_parameters() {
    assertThat(SourceMethod.all()).filteredOn(method -> method.parameters() > PARAMETERS).isEmpty();
  }

  @Test
  void a_package_has_at_most_25_files() {
    var sizes =
        Sources.javaFiles(Sources.MAIN).stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(groupingBy(Path::getParent, TreeMap::new, counting()));

    assertThat(sizes.entrySet()).filteredOn(size -> size.getValue() > PACKAGE_FILES).isEmpty();
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() {
    var folders = Sources.javaFiles(Sources.MAIN).stream().map(Path::getParent).distinct();

    assertThat(folders).filteredOn(folder -> !isDescribed(folder)).isEmpty();
  }

  @Test
  void no_test_is_disabled() {
    assertThat(Sources.javaFiles(Sources.TEST))
        .filteredOn(file -> Sources.lines(file).stream().anyMatch(DISABLED.asMatchPredicate()))
        .isEmpty();
  }

  private static boolean isDescribed(Path folder) {
    Path info = folder.resolve("package-info.java");
    if (!Files.exists(info)) {
      return false;
    }
    var lines = Sources.lines(info);
    return lines.get(0).startsWith("/**") && lines.contains("@NullMarked");
  }

  private static boolean isWritten(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static ArchCondition<JavaField> beConstant() {
    return new ArchCondition<>("be final and of a type that cannot change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean constant =
            field.getModifiers().contains(JavaModifier.FINAL)
                && !field.getRawType().isArray()
                && !MUTABLE.contains(field.getRawType().getName())
                && !field.getRawType().getPackageName().startsWith("java.util.concurrent");
        if (!constant) {
          events.add(SimpleConditionEvent.violated(field, field.getDescription()));
        }
      }
    };
  }
}
