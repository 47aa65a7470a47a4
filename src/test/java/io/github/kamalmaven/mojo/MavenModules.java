package io.github.kamalmaven.mojo;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** A Maven session over modules below a directory. */
final class MavenModules {
  private static final String DEPLOY_YML =
      """
      service: SERVICE
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: {web: [10.0.0.1]}
      """;

  private final Path root;
  private final List<MavenProject> projects = new ArrayList<>();
  private final MavenSession session = mock(MavenSession.class);

  MavenModules(Path root) {
    this.root = root;
    when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest());
    when(session.getProjects()).thenReturn(projects);
    when(session.getUserProperties()).thenReturn(new Properties());
    when(session.getExecutionRootDirectory()).thenReturn(root.toString());
  }

  /** Adds a module without configuration. */
  MavenProject module(String name) throws IOException {
    MavenProject project = new MavenProject();
    project.setFile(Files.createDirectories(root.resolve(name)).resolve("pom.xml").toFile());
    projects.add(project);
    return project;
  }

  /** Adds a module that deploys a service of its own name. */
  MavenProject deployingModule(String name) throws IOException {
    MavenProject project = module(name);
    configure(root.resolve(name), name);
    return project;
  }

  /** Writes a configuration below a directory. */
  static void configure(Path directory, String service) throws IOException {
    Path config = Files.createDirectories(directory.resolve("config"));
    Files.writeString(config.resolve("deploy.yml"), DEPLOY_YML.replace("SERVICE", service));
  }

  MavenSession session() {
    return session;
  }

  /** The runner of a goal that is bound to a phase. */
  SessionGoalRunner bound(MavenProject project, SessionDeployments deployments) {
    MojoExecution execution = new MojoExecution(null, "deploy-it", MojoExecution.Source.LIFECYCLE);
    execution.setLifecyclePhase("deploy");
    return new SessionGoalRunner(session, project, execution, deployments);
  }

  /** The runner of a goal that was named on the command line. */
  SessionGoalRunner direct(MavenProject project, SessionDeployments deployments) {
    MojoExecution execution = new MojoExecution(null, "deploy-it", MojoExecution.Source.CLI);
    return new SessionGoalRunner(session, project, execution, deployments);
  }

  /** The runner of a report of the site. */
  SessionGoalRunner report(MavenProject project, SessionDeployments deployments) {
    MojoExecution execution =
        new MojoExecution(new Plugin(), "history-report", "report:history-report");
    return new SessionGoalRunner(session, project, execution, deployments);
  }
}
