package io.github.kamalmaven.config.read.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.check.Problem;
import io.github.kamalmaven.config.read.erb.engine.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken configurations: a short run in every build, a long one with {@code mvn -Pfuzz test}.
 *
 * <p>{@code -Dkamal.fuzz.seed=N} begins with another mutation, to see one again.
 */
class ConfigurationFuzzTest {
  private static final int COUNT = Integer.getInteger("kamal.fuzz.count", 500);
  private static final long SEED = Long.getLong("kamal.fuzz.seed", 1);
  private static final Duration HANGING = Duration.ofSeconds(10);
  private static final Pattern PLACE =
      Pattern.compile("(?s).*config/deploy(\\.staging)?\\.yml:\\d+:\\d+.*");

  @TempDir Path directory;
  private int deployments;
  private int refused;
  private long slowest;
  private long slowestSeed;

  @Test
  void a_broken_configuration_ends_in_a_plan_or_in_a_problem_with_its_line() {
    List<FuzzProject> projects = FuzzProject.all();
    List<String> failures = new ArrayList<>();

    for (long seed = SEED; seed < SEED + COUNT && failures.size() < 10; seed++) {
      // Neighbouring seeds begin alike.
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      FuzzProject project = projects.get(random.nextInt(projects.size()));
      byte[] broken = write(project, random);
      long number = seed;
      assertTimeoutPreemptively(HANGING, () -> outcome(project, number), () -> told(number, broken))
          .ifPresent(failure -> failures.add(told(number, broken) + failure));
    }

    System.out.printf(
        "%d mutations: %d plans, %d refused; slowest %d ms (seed %d)%n",
        COUNT, deployments, refused, slowest / 1_000_000, slowestSeed);
    assertThat(failures).isEmpty();
  }

  /** What should not have happened. */
  private Optional<String> outcome(FuzzProject project, long seed) {
    long begin = System.nanoTime();
    try {
      Deployment deployment =
          new DeploymentReader(
                  directory,
                  new HashMap<>(Map.of("APP_HOST", "10.9.0.1")),
                  World.of(line -> "out\n"))
              .read(Path.of(FuzzProject.MAIN), project.destination(), Problem::toLine);
      deployments++;
      return planned(deployment);
    } catch (KamalException refusal) {
      refused++;
      String told = refusal.explanation();
      return PLACE.matcher(told).matches()
          ? Optional.empty()
          : Optional.of("a refusal without a line: " + told);
    } catch (RuntimeException | StackOverflowError defect) {
      return Optional.of(traced(defect));
    } finally {
      remember(System.nanoTime() - begin, seed);
    }
  }

  /** What cannot be run may be found out when commands are made; it has no line then. */
  private static Optional<String> planned(Deployment deployment) {
    try {
      Plan.of(deployment);
    } catch (KamalException refusal) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private void remember(long nanos, long seed) {
    if (nanos > slowest) {
      slowest = nanos;
      slowestSeed = seed;
    }
  }

  private byte[] write(FuzzProject project, Random random) {
    try {
      byte[] broken = {};
      List<String> paths = List.copyOf(project.files().keySet());
      String victim = paths.get(random.nextInt(paths.size()));
      Files.createDirectories(directory.resolve("config"));
      for (String path : paths) {
        String text = String.valueOf(project.files().get(path));
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (path.equals(victim)) {
          content = new Mutator(random).mutate(text);
          broken = content;
        }
        Files.write(directory.resolve(path), content);
      }
      return broken;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String told(long seed, byte[] broken) {
    return "\nseed " + seed + ":\n" + new String(broken, StandardCharsets.UTF_8) + "\n=> ";
  }

  private static String traced(Throwable defect) {
    StringWriter text = new StringWriter();
    defect.printStackTrace(new PrintWriter(text));
    return text.toString().lines().limit(12).reduce("", (all, line) -> all + "\n" + line);
  }
}
