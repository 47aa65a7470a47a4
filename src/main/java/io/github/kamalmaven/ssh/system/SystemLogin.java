package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.ssh.Respondent;
import io.github.kamalmaven.ssh.channel.LoginSlots;
import io.github.kamalmaven.ssh.channel.Threads;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Destination.Route;
import io.github.kamalmaven.ssh.route.Notes;
import io.github.kamalmaven.ssh.route.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Logs in by {@code ssh}, a few at a time. */
final class SystemLogin {
  /** Who is asked something may take a while. */
  private static final Duration FOR_ANSWERS = Duration.ofMinutes(5);

  private final LoginOptions options;
  private final ControlFiles files;
  private final Programs programs;
  private final LoginSlots slots;
  private final Waiting waiting;

  /**
   * @param options what {@code ssh} is told
   * @param files of the connector
   * @param programs starts it
   * @param slots holds back logins
   * @param waiting how its end is waited for
   */
  SystemLogin(
      LoginOptions options,
      ControlFiles files,
      Programs programs,
      LoginSlots slots,
      Waiting waiting) {
    this.options = options;
    this.files = files;
    this.programs = programs;
    this.slots = slots;
    this.waiting = waiting;
  }

  /**
   * How the end of a login is waited for.
   *
   * @param threads where it is listened to
   * @param asks whether the user may be asked
   * @param patience how long a silent host is waited for
   * @param notes hears what is said meanwhile
   * @param respondent leaves the terminal to {@code ssh} where that may ask
   */
  record Waiting(
      Threads threads, boolean asks, Patience patience, Notes notes, Respondent respondent) {
    Respondent.Aside aside() {
      return asks ? respondent.aside() : () -> {};
    }

    /** A connection, an exchange of keys, and a login: each may take that long. */
    Duration limit() {
      return asks ? FOR_ANSWERS : patience.connect().multipliedBy(3);
    }
  }

  /**
   * A login that others can share.
   *
   * @param proxy the command that leads to the host, empty if {@code ssh} finds its own way
   * @throws io.github.kamalmaven.KamalException why it cannot be had
   */
  @SuppressWarnings("try") // the terminal is left aside until the end, and nothing else
  SharedLogin open(Destination target, List<String> proxy) throws InterruptedException {
    Object endpoint = target.route() instanceof Route.Through via ? via.jump() : target.name();
    LoginSlots.Slot slot = slots.take(endpoint);
    try (Respondent.Aside aside = waiting.aside();
        ControlFiles.Written written = files.write()) {
      Path socket = files.fresh();
      List<String> words = new ArrayList<>(List.of("-M", "-S", LoginOptions.escaped(socket), "-N"));
      words.addAll(options.of(target, written.files(), proxy));
      SharedLogin login = new SharedLogin(programs.connection(words), socket);
      await(login, target);
      return login;
    } finally {
      slot.giveBack();
    }
  }

  private void await(SharedLogin login, Destination target) throws InterruptedException {
    login.listen(waiting.threads(), line -> waiting.notes().note(target.host(), "ssh: " + line));
    boolean failed = true;
    try {
      if (!login.awaitDecision(waiting.limit())) {
        throw LoginRefusal.tooLate(target, waiting.limit());
      }
      if (!login.isAlive()) {
        throw LoginRefusal.of(target, login.exit(), login.lastLines());
      }
      failed = false;
    } finally {
      if (failed) {
        login.end();
      }
    }
  }
}
