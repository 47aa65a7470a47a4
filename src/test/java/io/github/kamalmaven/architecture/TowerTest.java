package io.github.kamalmaven.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TowerTest {
  private static final Set<String> IMPURE =
      Set.of(
          "java.io.File",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.System",
          "java.lang.Thread",
          "java.security.SecureRandom",
          "java.util.Random",
          "java.util.UUID",
          Files.class.getName());

  @Test
  void a_package_imports_only_from_packages_and_libraries_in_its_row() {
    classes().should(stayWithinTheirRow()).allowEmptyShould(true).check(PluginClasses.ALL);
  }

  @Test
  void no_packages_depend_on_each_other_in_a_cycle() {
    slices()
        .assignedFrom(packages())
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PluginClasses.ALL);
  }

  @Test
  void the_pure_packages_ask_neither_clock_nor_environment_nor_files() {
    noClasses()
        .that()
        .resideInAnyPackage(ours("shell"), ours("config"), ours("command"))
        .should()
        .accessTargetWhere(isImpure())
        .allowEmptyShould(true)
        .check(PluginClasses.ALL);
  }

  private static String ours(String name) {
    return Tower.ROOT + "." + name;
  }

  private static DescribedPredicate<JavaAccess<?>> isImpure() {
    return DescribedPredicate.describe(
        "is the clock, the environment, chance, a file, a process or a thread",
        access ->
            IMPURE.contains(access.getTargetOwner().getFullName())
                || (access.getTargetOwner().getPackageName().equals("java.time")
                    && HasName.Predicates.name("now").test(access.getTarget())));
  }

  private static ArchCondition<JavaClass> stayWithinTheirRow() {
    return new ArchCondition<>("import only what the tower allows their package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String own = item.getPackageName();
        Optional<Tower.Row> row = Tower.rowOf(own);
        if (row.isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  item, own + " is in no row of the tower (" + item.getName() + ")"));
          return;
        }
        item.getDirectDependenciesFromSelf().stream()
            .filter(use -> !row.get().allows(own, packageOf(use.getTargetClass())))
            .map(use -> SimpleConditionEvent.violated(item, use.getDescription()))
            .forEach(events::add);
      }
    };
  }

  private static String packageOf(JavaClass target) {
    JavaClass element = target.getBaseComponentType();
    return element.isPrimitive() ? "java.lang" : element.getPackageName();
  }

  private static SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public String getDescription() {
        return "packages";
      }

      @Override
      public SliceIdentifier getIdentifierOf(JavaClass item) {
        return Tower.isOurs(item.getPackageName())
            ? SliceIdentifier.of(item.getPackageName())
            : SliceIdentifier.ignore();
      }
    };
  }
}
