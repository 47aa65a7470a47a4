package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.Few;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;

/**
 * Finds who logs in to a registry: whom deploy.yml names; where it names nobody, the {@code
 * <server>} of Maven's settings; else whom Docker knows.
 *
 * <p>Each is looked for when it is first asked for, and then never again: a program may ask the
 * user. Passwords are added to what is masked. Safe for use by several threads.
 */
public final class Accounts {
  private final Deployment deployment;
  private final Secrets secrets;
  private final Elsewhere elsewhere;
  private final Few<Registry, Account> known = new Few<>();

  /**
   * @param deployment what deploy.yml says
   * @param secrets the secrets that it names
   * @param elsewhere what is asked where it says nothing
   */
  public Accounts(Deployment deployment, Secrets secrets, Elsewhere elsewhere) {
    this.deployment = deployment;
    this.secrets = secrets;
    this.elsewhere = elsewhere;
  }

  /**
   * Who logs in to a registry.
   *
   * @param registry the deployment's or an accessory's, not a local one
   * @throws KamalException if nobody is known, or a secret is missing, empty or cannot be decrypted
   */
  public Account of(Registry registry) {
    return known.of(registry, this::find);
  }

  private Account find(Registry registry) {
    return registry.namesNobody() ? found(registry) : written(registry);
  }

  private Account written(Registry registry) {
    return new Account(
        value(registry, registry.username()),
        value(registry, registry.password()),
        Account.Origin.CONFIGURATION,
        "deploy.yml");
  }

  private Sensitive value(Registry registry, Optional<Credential> credential) {
    Credential given = credential.orElse(new Credential.Literal(""));
    return given instanceof Credential.Secret secret
        ? secret(registry, secret.key())
        : Sensitive.of(((Credential.Literal) given).text());
  }

  /** Docker's own answer to an empty password does not say whose fault it is. */
  private Sensitive secret(Registry registry, String key) {
    Sensitive secret = secrets.get(key);
    if (secret.isBlank()) {
      throw new KamalException(
          "Secret '" + key + "' is empty, but " + nameOf(registry) + " needs it",
          deployment.secretsPath(),
          "set what its line there refers to: an environment variable, a file, a vault");
    }
    return secret;
  }

  private Account found(Registry registry) {
    Optional<String> id =
        registry.equals(deployment.registry())
            ? deployment.plugin().registrySettings()
            : Optional.empty();
    Account account = elsewhere.find(nameOf(registry), id);
    secrets.hide(account.password());
    return account;
  }

  private static RegistryName nameOf(Registry registry) {
    return RegistryName.of(registry.server());
  }
}
