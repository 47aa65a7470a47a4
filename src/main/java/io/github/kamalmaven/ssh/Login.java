package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.ssh.channel.LoginSlots;
import io.github.kamalmaven.ssh.known.HostKeyCheck;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Dialer;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Logs in: takes the way to a destination, waits for its slot, and tries again if a busy server
 * hangs up before it has looked at the login.
 */
final class Login {
  /** About 15 seconds in all: by then a sshd that 200 hosts share has let the others in. */
  private static final int RETRIES = 7;

  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final Dialer dialer;
  private final LoginSlots slots;
  private final Proof.Source proofs;
  private final Handshake handshake;
  private final ControlMachine machine;

  /**
   * @param dialer opens the way
   * @param slots holds back logins
   * @param proofs chooses keys, and knows who answers
   * @param handshake does the protocol's part
   * @param machine clock and chance
   */
  Login(
      Dialer dialer,
      LoginSlots slots,
      Proof.Source proofs,
      Handshake handshake,
      ControlMachine machine) {
    this.dialer = dialer;
    this.slots = slots;
    this.proofs = proofs;
    this.handshake = handshake;
    this.machine = machine;
  }

  /**
   * A session that is logged in.
   *
   * @throws io.github.kamalmaven.KamalException why it cannot be had
   */
  Session open(Destination target, Dialer.JumpHosts jumps) throws InterruptedException {
    Proof proof = proofs.of(target);
    Proof tried = proof;
    for (int attempt = 0; ; attempt++) {
      HostKeyCheck check = handshake.check(target);
      Dialer.Line line = dialer.line(target, jumps);
      LoginSlots.Slot slot = slots.take(line.endpoint());
      try {
        Session session = handshake.over(line, target, tried, check);
        session.setIdentityRepository(proofs.forwarded(target));
        return session;
      } catch (JSchException e) {
        if (LoginFailure.isRefusal(e) && tried.leavesMore()) {
          // Few hosts want no key at all; the others tell what they accept.
          tried = tried.withoutKeys();
          continue;
        }
        if (attempt == RETRIES || !hungUp(check, e)) {
          throw handshake.failure(target, proof, check, e);
        }
      } finally {
        slot.giveBack();
      }
      pause(attempt);
    }
  }

  private static boolean hungUp(HostKeyCheck check, JSchException e) {
    boolean silent = e.getCause() instanceof SocketTimeoutException;
    return !check.passed() && !silent && e.getClass() == JSchException.class;
  }

  private void pause(int attempt) throws InterruptedException {
    long base = Math.min(FIRST_PAUSE_MILLIS << attempt, LONGEST_PAUSE_MILLIS);
    machine.time().sleep(Duration.ofMillis(base + machine.random().nextLong(base)));
  }
}
