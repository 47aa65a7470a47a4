package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of the process, where CI servers put secrets. */
public final class EnvironmentVariables implements SecretAdapter {

  @Override
  public String name() {
    return "env";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  public Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
    if (request.from().isPresent()) {
      throw new KamalException(
          "env has no folders, but was given --from " + request.from().get(),
          null,
          "Leave out --from, and name the variables whole");
    }
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : Names.of(request)) {
      String value = machine.environment().get(name);
      if (value == null) {
        throw new KamalException(
            "The variable " + name + " is not set",
            null,
            "Set it where Maven is called: export %s=..., or a masked variable of your CI server"
                .formatted(name));
      }
      secrets.put(name, value);
    }
    return secrets;
  }
}
