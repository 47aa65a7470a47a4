package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.util.List;
import java.util.Vector;
import java.util.stream.Collectors;

/** The keys of one login, in the order in which they are tried, and the story if none will do. */
public final class Offer implements IdentityRepository {
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
    return new Vector<>(identities);
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
