package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a deployment.
 *
 * <p>The files are read, and every command in them is run, when the first secret is asked for, and
 * then never again: a vault may ask the user for a password. Safe for use by several threads; the
 * others wait meanwhile. {@code Kamal::Secrets}.
 */
public final class Secrets {
  private final SecretFiles files;
  private final Supplier<Evaluation.Found> evaluation;
  private final Function<FetchSecrets, String> vaults;
  private final Object lock = new Object();

  private final KnownSecrets known = new KnownSecrets();
  private Evaluation.@Nullable Found evaluated;
  private @Nullable KamalException failed;

  /**
   * @param files where they are
   * @param environment of the process, for <code>$NAME</code> in the files
   * @param commands runs the commands in the files
   */
  public Secrets(SecretFiles files, Map<String, String> environment, SecretCommands commands) {
    Evaluation own = new Evaluation(files, withDestination(environment, files), known::add);
    this.files = files;
    this.evaluation = () -> own.with(commands);
    this.vaults = commands::fetched;
  }

  private Secrets(SecretFiles files, Supplier<Evaluation.Found> evaluation) {
    this.files = files;
    this.evaluation = evaluation;
    this.vaults =
        request -> {
          throw new IllegalStateException("No vault is asked here");
        };
  }

  /**
   * Secrets without their values: no command in the files is run, and nothing is wrong with a
   * variable that is not set.
   *
   * @param environment of the process
   * @param standIn what stands in place of the value of a key
   */
  public static Secrets standIns(
      SecretFiles files, Map<String, String> environment, UnaryOperator<String> standIn) {
    Evaluation keys = new Evaluation(files, withDestination(environment, files), value -> {});
    return new Secrets(files, () -> keys.unasked().replaced(standIn));
  }

  /** Kamal puts the destination into the environment, or takes it out, before it reads anything. */
  private static Map<String, String> withDestination(
      Map<String, String> environment, SecretFiles files) {
    Map<String, String> copy = new HashMap<>(environment);
    copy.remove("KAMAL_DESTINATION");
    files.destination().ifPresent(destination -> copy.put("KAMAL_DESTINATION", destination));
    return copy;
  }

  /**
   * A secret.
   *
   * @throws KamalException if there is none, or the files cannot be evaluated
   */
  public Sensitive get(String key) {
    Map<String, Sensitive> secrets = all();
    Sensitive secret = secrets.get(key);
    if (secret == null) {
      throw new MissingSecret(files, secrets.keySet()).of(key);
    }
    return secret;
  }

  /**
   * Makes sure that secrets can be relied on: that each is there, is not empty, and has no part
   * that could not be had.
   *
   * @param needs what each is needed for, by its key
   * @throws KamalException naming all that cannot be relied on, where they are and what they come
   *     from; or if the files cannot be evaluated
   */
  public void require(Map<String, Set<String>> needs) {
    if (!needs.isEmpty()) {
      new UnusableSecrets(new MissingSecret(files, all().keySet()), origins()).refuse(needs);
    }
  }

  /**
   * Where all of them come from, by key.
   *
   * @throws KamalException if the files cannot be evaluated
   */
  public Map<String, Origin> origins() {
    return found().origins();
  }

  /** Whether there is such a secret, and something in it. */
  public boolean has(String key) {
    Sensitive secret = all().get(key);
    return secret != null && !secret.isBlank();
  }

  /** All of them by key: those of the common file first, in the order written. */
  public Map<String, Sensitive> all() {
    return found().secrets();
  }

  /**
   * Asks a vault for secrets, whether the files speak of them or not.
   *
   * @return one JSON object, on one line
   * @throws KamalException if the vault is unknown, lacks an account, or refuses
   */
  public Sensitive fetch(FetchSecrets request) {
    String fetched = vaults.apply(request);
    known.add(fetched);
    return Sensitive.of(fetched);
  }

  /** Hides another secret, too, that is written elsewhere. */
  public void hide(Sensitive secret) {
    known.add(secret.reveal());
  }

  /** Hides those that are known by now: none of the files' as long as nobody has asked for one. */
  public Mask mask() {
    return known.mask();
  }

  private Evaluation.Found found() {
    synchronized (lock) {
      if (failed != null) {
        throw failed;
      }
      if (evaluated == null) {
        evaluated = evaluateOnce();
      }
      return evaluated;
    }
  }

  private Evaluation.Found evaluateOnce() {
    try {
      return evaluation.get();
    } catch (KamalException failure) {
      failed = failure;
      throw failure;
    }
  }
}
