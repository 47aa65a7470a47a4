package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the keys of a login: those that deploy.yml names, then the agent's, then those of the
 * OpenSSH configuration or, if nobody names any, the usual files.
 *
 * <p>A key that needs a passphrase is replaced by the agent's copy. Servers count attempts, hence
 * the most likely ones first and none twice.
 */
public final class Identities {
  private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  private final KeySources sources;
  private final KeyLoader loader;

  /**
   * @param sources where keys come from
   * @param jsch parses them
   */
  public Identities(KeySources sources, JSch jsch) {
    this.sources = sources;
    this.loader = new KeyLoader(jsch, sources.passphrases());
  }

  /**
   * The keys for one login.
   *
   * @param choice what the OpenSSH configuration says about the host's
   */
  public Offer offer(KeyChoice choice) {
    List<Candidate> named = named();
    List<Candidate> further = choice.files().stream().map(loader::file).toList();
    if (named.isEmpty() && further.isEmpty()) {
      further = usual();
    }
    Selection selection = new Selection(agentKeys(choice.agent()), certificates(choice));
    named.forEach(selection::add);
    if (!choice.only() && !sources.only()) {
      selection.addAgent();
    }
    further.forEach(selection::add);
    return selection.offer(agentProblem(choice.agent()));
  }

  /** What hosts may use to whom the agent is forwarded: the agent's keys, never those of files. */
  public IdentityRepository forwarded(KeyChoice choice) {
    return choice.agent().flatMap(Agent::at).map(Agent::repository).orElse(Offer.NONE);
  }

  private List<Candidate> named() {
    List<Candidate> all = new ArrayList<>(sources.files().stream().map(loader::file).toList());
    for (int i = 0; i < sources.data().size(); i++) {
      all.add(loader.data("ssh.key_data[" + i + "]", sources.data().get(i)));
    }
    return all;
  }

  private List<Candidate> usual() {
    return usualFiles().map(loader::file).toList();
  }

  private Stream<Path> usualFiles() {
    return USUAL.stream().map(sources.home().resolve(".ssh")::resolve);
  }

  /** By the keys that they are about, those that somebody named first. */
  private Map<String, Certificate> certificates(KeyChoice choice) {
    Stream<Certificate> named =
        choice.certificates().stream().flatMap(it -> Certificate.in(it).stream());
    Stream<Path> keys = Stream.concat(sources.files().stream(), choice.files().stream());
    Stream<Certificate> beside =
        Stream.concat(keys, usualFiles()).flatMap(key -> Certificate.beside(key).stream());
    Map<String, Certificate> all = new HashMap<>();
    Stream.concat(named, beside).forEach(it -> all.putIfAbsent(it.publicKey(), it));
    return all;
  }

  private static List<Identity> agentKeys(Optional<Path> agent) {
    return agent.flatMap(Agent::at).map(Agent::identities).orElse(List.of());
  }

  private static Stream<String> agentProblem(Optional<Path> agent) {
    return agent
        .filter(socket -> Agent.at(socket).isEmpty())
        .map(socket -> "the agent at " + socket + " (does not answer)")
        .stream();
  }

  /** The keys chosen so far, by public key. */
  private static final class Selection {
    private final Map<String, Identity> agent = new LinkedHashMap<>();
    private final Map<String, Identity> chosen = new LinkedHashMap<>();
    private final List<String> unusable = new ArrayList<>();

    private final Map<String, Certificate> certificates;

    Selection(List<Identity> agentKeys, Map<String, Certificate> certificates) {
      this.certificates = certificates;
      for (Identity key : agentKeys) {
        agent.put(KeyLoader.encoded(key.getPublicKeyBlob()), new AgentKey(key));
      }
    }

    void add(Candidate candidate) {
      if (candidate instanceof Candidate.Usable usable) {
        choose(KeyLoader.encoded(usable.identity().getPublicKeyBlob()), usable.identity());
      } else if (candidate instanceof Candidate.Locked locked) {
        Identity copy = agent.getOrDefault(locked.publicKey(), locked.identity());
        choose(locked.publicKey(), copy);
      } else if (candidate instanceof Candidate.Unusable closed) {
        Optional<Identity> copy = Optional.ofNullable(agent.get(closed.publicKey()));
        copy.ifPresent(key -> choose(closed.publicKey(), key));
        if (copy.isEmpty()) {
          unusable.add(closed.name() + " (" + closed.reason() + ")");
        }
      }
    }

    void addAgent() {
      agent.forEach(this::choose);
    }

    /** As OpenSSH does: a key is shown with its certificate first, and then without. */
    private void choose(String publicKey, Identity key) {
      Optional.ofNullable(certificates.get(publicKey))
          .ifPresent(
              certificate ->
                  chosen.putIfAbsent(certificate.text(), new CertifiedKey(key, certificate)));
      chosen.putIfAbsent(publicKey, key);
    }

    Offer offer(Stream<String> problems) {
      return new Offer(
          List.copyOf(chosen.values()), Stream.concat(unusable.stream(), problems).toList());
    }
  }
}
