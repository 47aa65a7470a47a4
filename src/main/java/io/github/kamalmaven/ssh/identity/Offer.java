package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.util.List;
import java.util.Vector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of one login, in the order in which they are tried, and the story if none will do. */
public final class Offer implements IdentityRepository {
  /** Nothing to try: the host may want no key, or tells what it wants. */
  public static final Offer NONE = new Offer(List.of(), List.of());

  private final List<Identity> identities;
  private final List<String> unusable;

  Offer(List<Identity> identities, List<String> unusable) {
    this.identities = List.copyOf(identities);
    this.unusable = List.copyOf(unusable);
  }

  /** Whether there is nothing to try. */
  public boolean isEmpty() {
    return identities.isEmpty();
  }

  /** For people: the keys tried, then those that could not be, each by name. */
  public String told() {
    String tried =
        identities.stream().map(Offer::describe).collect(Collectors.joining(", ", "tried ", ""));
    String others = unusable.stream().collect(Collectors.joining(", ", "not tried: ", ""));
    return (isEmpty() ? "no key to try" : tried) + (unusable.isEmpty() ? "" : "; " + others);
  }

  private static String describe(Identity identity) {
    String print = Fingerprint.of(identity.getPublicKeyBlob());
    return "%s (%s %s)".formatted(identity.getName(), identity.getAlgName(), print);
  }

  @Override
  public String getName() {
    return "kamal";
  }

  @Override
  public int getStatus() {
    return RUNNING;
  }

  @Override
  public Vector<Identity> getIdentities() {
    Stream<Identity> all = identities.stream().map(key -> isAsked(key) ? key : new Unasked(key));
    return new Vector<>(all.toList());
  }

  /**
   * Whether the host is asked first if it takes the key, because signing may bother the user: with
   * a question for the passphrase, or one of the agent's, or a token to be touched. A key that is
   * the agent's only one has to sign in any case.
   */
  private boolean isAsked(Identity key) {
    return key instanceof LockedKey locked
        ? locked.isClosed()
        : key instanceof CertifiedKey || (key instanceof AgentKey && identities.size() > 1);
  }

  @Override
  public boolean add(byte[] identity) {
    return false;
  }

  @Override
  public boolean remove(byte[] publicKey) {
    return false;
  }

  @Override
  public void removeAll() {
    // The keys are the user's.
  }
}
