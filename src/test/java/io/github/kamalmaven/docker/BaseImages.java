package io.github.kamalmaven.docker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What images of Java applications are put on: made of what is installed here, and pushed.
 *
 * @param lab whose registry has them
 */
record BaseImages(Lab lab) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A Java runtime. */
  String java() {
    return pushed("java", List.of());
  }

  /** A Tomcat without any application. */
  String tomcat() {
    return pushed("tomcat", PackagedPlugin.maven());
  }

  private String pushed(String name, List<String> words) {
    List<String> script = new ArrayList<>(List.of("src/test/docker/java/build.sh"));
    script.addAll(words);
    Tool.within(PATIENCE).run(script.toArray(String[]::new));
    String image = lab.fact("REGISTRY") + "/base/" + name;
    Tool control = lab.control().tool();
    control.run("docker", "tag", "kamal-it/" + name, image);
    control.run("docker", "push", "-q", image);
    control.run("docker", "rmi", image);
    return image;
  }
}
