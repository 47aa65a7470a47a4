package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Map<String, String> environment;
  private final SecretCommands commands;
  private final Object lock = new Object();

  private final KnownSecrets known = new KnownSecrets();
  private @Nullable Map<String, Sensitive> evaluated;
  private Map<String, Origin> origins = Map.of();
  private @Nullable KamalException failed;

  /**
   * @param files where they are
   * @param environment of the process, for <code>$NAME</code> in the files
   * @param commands runs the commands in the files
   */
  public Secrets(SecretFiles files, Map<String, String> environment, SecretCommands commands) {
    this.files = files;
    this.environment = withDestination(environment, files);
    this.commands = commands;
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
    synchronized (lock) {
      all();
      return origins;
    }
  }

  /** Whether there is such a secret, and something in it. */
  public boolean has(String key) {
    Sensitive secret = all().get(key);
    return secret != null && !secret.isBlank();
  }

  /** All of them by key: those of the common file first, in the order written. */
  public Map<String, Sensitive> all() {
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

  /**
   * Asks a vault for secrets, whether the files speak of them or not.
   *
   * @return one JSON object, on one line
   * @throws KamalException if the vault is unknown, lacks an account, or refuses
   */
  public Sensitive fetch(FetchSecrets request) {
    String fetched = commands.fetched(request);
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

  private Map<String, Sensitive> evaluateOnce() {
    try {
      return evaluate();
    } catch (KamalException failure) {
      failed = failure;
      throw failure;
    }
  }

  private Map<String, Sensitive> evaluate() {
    Map<String, String> texts = new LinkedHashMap<>();
    files.existing().forEach(name -> texts.put(name, files.read(name)));
    try (Fetches fetches = commands.fetching(FetchPlan.of(texts, environment))) {
      return evaluate(texts, command -> commands.output(command, fetches));
    }
  }

  /** Each file is evaluated by itself: one cannot use the other's keys. */
  private Map<String, Sensitive> evaluate(
      Map<String, String> texts, Function<Word, CommandOutput> outputs) {
    Map<String, Sensitive> secrets = new LinkedHashMap<>();
    Map<String, Origin> places = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      DotenvParser parser = new DotenvParser(environment, outputs, places, known::add);
      parser
          .parse(file.getKey(), file.getValue())
          .forEach((key, value) -> secrets.put(key, Sensitive.of(value)));
      parser
          .origins()
          .forEach(
              (key, origin) ->
                  places.merge(key, origin, (common, own) -> own.over(Optional.of(common))));
    }
    origins = Collections.unmodifiableMap(places);
    return Collections.unmodifiableMap(secrets);
  }
}
