package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.JSchSessionDisconnectException;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Patience;
import java.net.SocketTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells why a host could not be logged in to, and what to do about it. */
final class LoginFailure {
  private static final Pattern METHODS = Pattern.compile("Auth \\w+ for methods '(.*)'");

  /** What JSch tells of a connection that ended without a word, depending on the moment. */
  private static final Pattern SILENT =
      Pattern.compile("closed by foreign host|SocketException|End of IO Stream");

  private LoginFailure() {}

  /** As where it has taken a key already. */
  private static boolean wantsOnlyAnswers(String methods) {
    return methods.contains("keyboard-interactive") && !methods.contains("publickey");
  }

  /** Whether the host wants none of the keys, and neither answers nor to be left in peace. */
  static boolean isRefusal(JSchException cause) {
    Matcher methods = METHODS.matcher(String.valueOf(cause.getMessage()));
    return methods.matches() && !wantsOnlyAnswers(methods.group(1));
  }

  /**
   * The login failed once connected.
   *
   * @param checked whether the host's key was already found good
   */
  static KamalException login(
      Destination target, Proof proof, boolean checked, Patience patience, JSchException cause) {
    Matcher methods = METHODS.matcher(String.valueOf(cause.getMessage()));
    if (methods.matches()) {
      return refused(target, proof, methods.group(1), cause);
    }
    if (cause instanceof JSchAlgoNegoFailException algorithms) {
      return disagreement(target, algorithms);
    }
    if (cause instanceof JSchRevokedHostKeyException) {
      return new OutOfReach(
          Obstacle.HOST_KEY,
          "The host key of " + target.host() + " is marked as revoked",
          target.address(),
          "Give the host a new key, or remove the mark from known_hosts",
          cause);
    }
    if (cause.getCause() instanceof SocketTimeoutException) {
      return new OutOfReach(
          Obstacle.SILENT,
          "%s accepts the connection, but does not answer within %s"
              .formatted(target.host(), patience.shown()),
          target.address(),
          "Check the host's load and its sshd; something else may be listening on this port",
          cause);
    }
    return checked ? cutOff(target, proof, cause) : closed(target, cause);
  }

  private static KamalException refused(
      Destination target, Proof proof, String methods, JSchException cause) {
    return new OutOfReach(
        Obstacle.LOGIN,
        "%s refuses the login of %s: %s".formatted(target.host(), target.user(), proof.told()),
        target.address() + ", which accepts " + methods,
        remedy(methods, proof).formatted(target.user()),
        cause);
  }

  private static String remedy(String methods, Proof proof) {
    if (wantsOnlyAnswers(methods)) {
      return proof.answers().isPossible()
          ? "Give the answers that the host wants of %s, or let a key be enough for it"
          : "The host asks %s questions: run the goal at a terminal, or let a key be enough for it";
    }
    if (methods.contains("publickey")) {
      return "Add one of the keys to ~/.ssh/authorized_keys of %s on the host, or name the right one"
          + " under ssh.keys; ssh-add gives a key with a passphrase to the agent";
    }
    return "Allow public keys in the sshd of the host";
  }

  private static KamalException disagreement(Destination target, JSchAlgoNegoFailException cause) {
    return new OutOfReach(
        Obstacle.SILENT,
        "%s and this machine have no %s in common"
            .formatted(target.host(), cause.getAlgorithmName()),
        "%s, which offers %s".formatted(target.address(), cause.getServerProposal()),
        "Bring the sshd of the host up to date, or let it accept one of " + cause.getJSchProposal(),
        cause);
  }

  private static KamalException cutOff(Destination target, Proof proof, JSchException cause) {
    String reason =
        cause instanceof JSchSessionDisconnectException said
            ? said.getDescription()
            : String.valueOf(cause.getMessage());
    return new OutOfReach(
        Obstacle.LOGIN,
        "%s ended the login of %s: %s; %s"
            .formatted(target.host(), target.user(), reason, proof.told()),
        target.address(),
        "If too many keys were tried, name the right one under ssh.keys and set ssh.keys_only",
        cause);
  }

  private static KamalException closed(Destination target, JSchException cause) {
    String told = String.valueOf(cause.getMessage());
    String reason = SILENT.matcher(told).find() ? "" : ": " + told;
    return new OutOfReach(
        Obstacle.SILENT,
        target.host() + " closes the connection before the login" + reason,
        target.address(),
        "Check that sshd listens on this port, its MaxStartups, and what may block this machine",
        cause);
  }
}
