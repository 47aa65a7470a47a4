package io.github.kamalmaven.build.jvm;

import java.util.List;

/** Base images for those who do not choose one. */
final class BaseImages {
  /** Versions of Java whose images are kept up to date. */
  private static final List<Integer> LONG_TERM = List.of(8, 11, 17, 21, 25);

  private static final int OLDEST_OF_TOMCAT = 17;

  private BaseImages() {}

  /** A Java runtime, at least as new as what the module is compiled for. */
  static String ofJava(JavaModule module) {
    return "eclipse-temurin:" + longTerm(module.release()) + "-jre";
  }

  /**
   * A Tomcat: the last one that knows the old names of the servlet API if the module uses these.
   */
  static String ofServlets(JavaModule module) {
    boolean old =
        module.libraries().get().stream()
            .anyMatch(library -> library.group().equals("javax.servlet"));
    int java = Math.max(OLDEST_OF_TOMCAT, longTerm(module.release()));
    return "tomcat:" + (old ? "9.0" : "10.1") + "-jre" + java;
  }

  private static int longTerm(int release) {
    return LONG_TERM.stream().filter(one -> one >= release).findFirst().orElse(release);
  }
}
