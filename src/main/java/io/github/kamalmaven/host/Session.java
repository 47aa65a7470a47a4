package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One host, on which commands are run one after the other.
 *
 * <p>Safe for use by several threads; commands of different threads may overlap. Every method
 * throws a {@link io.github.kamalmaven.KamalException} if the host cannot be reached.
 */
public interface Session {

  /** The host's name as it is configured, {@code localhost} for the control machine. */
  String host();

  /** Runs a command and returns how it ended, whatever its exit status. */
  Outcome run(CommandLine command);

  /** Writes a file, and makes its directory if there is none. */
  void upload(Upload file);

  /**
   * Runs a command that reads and writes while it runs, until it ends. A transport whose commands
   * end at once runs it first and writes its output then.
   *
   * @return exit status; 128 + n after signal n
   */
  default int attach(CommandLine command, Attachment attachment) {
    Outcome outcome = run(command);
    try (OutputStream output = attachment.output();
        OutputStream errors = attachment.errors()) {
      output.write(outcome.stdout().getBytes(StandardCharsets.UTF_8));
      errors.write(outcome.stderr().getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // Nobody looks any more; how the command ended is known all the same.
    }
    return outcome.exit();
  }

  /**
   * Lets a port of the host's loopback lead to the same port of the control machine's. A transport
   * whose hosts have no network of their own has nothing to do.
   *
   * @throws io.github.kamalmaven.KamalException if the host does not give the port
   */
  default Forward forward(int port) {
    return Forward.NONE;
  }

  /**
   * Does all steps in order, in as few round trips as the transport can, and stops at the first
   * failing command that is not tolerated.
   *
   * @return the outcome of each command that ran, in order; uploads have none
   * @throws CommandFailed if a command failed that is not tolerated
   */
  default List<Outcome> perform(Batch batch) {
    return perform(batch, StepListener.NONE);
  }

  /**
   * Does the same, and tells about each step.
   *
   * @param listener hears of every step while the batch is under way
   * @return the outcome of each command that ran, in order; uploads have none
   * @throws CommandFailed if a command failed that is not tolerated
   */
  default List<Outcome> perform(Batch batch, StepListener listener) {
    return oneByOne(batch, listener);
  }

  private List<Outcome> oneByOne(Batch batch, StepListener listener) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Batch.Step step : batch.steps()) {
      listener.begins(step);
      if (step instanceof Batch.Put put) {
        upload(put.file());
        listener.uploaded(put.file());
      } else if (step instanceof Batch.Run run) {
        Outcome outcome = run(run.command());
        listener.ran(outcome);
        outcomes.add(run.accept(host(), outcome));
      } else if (step instanceof Batch.When when) {
        Outcome answer = run(when.question());
        listener.ran(answer);
        outcomes.add(answer);
        outcomes.addAll(when.isAnsweredBy(answer) ? oneByOne(when.then(), listener) : List.of());
      }
    }
    return outcomes;
  }

  /**
   * Does a batch before anything else that this host is told, at the latest when it is {@linkplain
   * #settle settled}: a transport may do it together with that, in one round trip.
   *
   * @param heard hears the outcomes of the commands that ran, and may go on from there: after what
   *     was done in the same round trip, which therefore may only ask
   */
  default void later(Batch batch, Consumer<List<Outcome>> heard) {
    heard.accept(perform(batch));
  }

  /** Does a batch before anything else that this host is told. */
  default void later(Batch batch) {
    later(batch, outcomes -> {});
  }

  /**
   * Does now what was to be done later.
   *
   * @throws CommandFailed if a command failed that is not tolerated
   */
  default void settle() {}

  /**
   * Runs a command that must succeed.
   *
   * @throws CommandFailed if its exit status is not 0
   */
  default Outcome execute(CommandLine command) {
    return run(command).orThrow(host());
  }

  /**
   * The standard output of a command that must succeed, without surrounding white space.
   *
   * @throws CommandFailed if its exit status is not 0
   */
  default String capture(CommandLine command) {
    return execute(command).text();
  }
}
