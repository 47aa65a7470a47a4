package io.github.kamalmaven.mojo.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What may be set on Maven's command line: parameters of this plugin's goals, since a build can
 * have several of them, and what the POM has as a property of its own.
 */
public final class KnownNames {
  private static final String PLAN = "plan";

  private KnownNames() {}

  /**
   * All of them. What only kamal:plan knows is none where another goal is named alone: whoever
   * gives it takes that goal for a plan.
   */
  public static Set<String> of(MavenSession session, MavenProject project, MojoExecution goal) {
    Set<String> names = new TreeSet<>(project.getProperties().stringPropertyNames());
    boolean planned =
        goal.getSource() == MojoExecution.Source.LIFECYCLE
            || session.getGoals().stream().anyMatch(KnownNames::isPlan);
    Optional.ofNullable(goal.getMojoDescriptor())
        .map(mojo -> mojo.getPluginDescriptor().getMojos())
        .orElse(List.of())
        .stream()
        .filter(mojo -> planned || !mojo.getGoal().equals(PLAN))
        .map(MojoDescriptor::getParameters)
        .flatMap(List::stream)
        .map(Parameter::getExpression)
        .flatMap(expression -> Optional.ofNullable(expression).stream())
        .map(KnownNames::property)
        .forEach(names::add);
    return names;
  }

  /** An execution's id may follow: {@code kamal:plan@nightly}. */
  private static boolean isPlan(String goal) {
    return goal.replaceFirst("@.*", "").endsWith(":" + PLAN);
  }

  /** What stands between the braces. */
  private static String property(String expression) {
    return expression.startsWith("${")
        ? expression.substring(2, expression.length() - 1)
        : expression;
  }
}
