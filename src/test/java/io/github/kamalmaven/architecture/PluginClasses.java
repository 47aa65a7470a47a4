package io.github.kamalmaven.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the plugin, without its tests. */
final class PluginClasses {
  /** Read once: it takes a second. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(Tower.ROOT);

  private PluginClasses() {}
}
