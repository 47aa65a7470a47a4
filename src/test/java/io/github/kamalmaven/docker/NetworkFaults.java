package io.github.kamalmaven.docker;

import java.util.List;

/** A host that cannot be reached, or no longer. */
final class NetworkFaults {
  private static final String VANISH = "iptables -I INPUT -p tcp --dport 22 -j DROP";
  private static final String REFUSE =
      "iptables -I INPUT -p tcp --dport 22 -j REJECT --reject-with tcp-reset";

  /** The connections that there are; new ones are taken. */
  private static final String CUT = "pkill -KILL sshd-session";

  private NetworkFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
                "the sshd of web-2 is frozen",
                trial -> trial.web2().sh("kill -STOP $(cat /run/sshd.pid)"))
            .until(trial -> trial.web2().sh("kill -CONT $(cat /run/sshd.pid)")),
        Fault.of("packets to web-2 vanish", trial -> trial.web2().sh(VANISH))
            .until(trial -> reachable(trial.web2())),
        onceCreated("packets to web-2 vanish when the new container is created there", VANISH)
            .until(trial -> reachable(trial.web2()))
            .halfWay(),
        onceCreated("connections to web-2 are cut when the new container is created there", CUT)
            .succeeding(),
        onceCreated(
                "connections to web-2 are cut when the new container is created there, and no other"
                    + " one is accepted",
                REFUSE + "; " + CUT)
            .until(trial -> reachable(trial.web2()))
            .halfWay(),
        Fault.of(
                "the same on web-1, which has the deploy lock",
                trial -> trial.web1().once(trial.freshContainer(), "create", REFUSE + "; " + CUT))
            .until(trial -> reachable(trial.web1()))
            .leaving("web-1 old, web-2 new"));
  }

  private static Fault onceCreated(String name, String script) {
    return Fault.of(name, trial -> trial.web2().once(trial.freshContainer(), "create", script));
  }

  private static void reachable(LabHost host) {
    host.sh("iptables -F INPUT");
  }
}
