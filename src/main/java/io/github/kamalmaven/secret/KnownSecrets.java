package io.github.kamalmaven.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.ShellWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be secret by now, and hides it.
 *
 * <p>Safe for use by several threads.
 */
final class KnownSecrets {
  private final Set<Sensitive> known = new LinkedHashSet<>();
  private @Nullable Mask mask = Mask.NONE;

  /** Another one; of JSON, as vaults give it, every text in it, too. */
  synchronized void add(String value) {
    boolean isNew = known.add(Sensitive.of(value));
    if (isNew && (value.startsWith("{") || value.startsWith("\\{"))) {
      addTextsOf(value);
    }
    mask = isNew ? null : mask;
  }

  /** Hides all of them; made when it is asked for. */
  synchronized Mask mask() {
    if (mask == null) {
      mask = Mask.of(known);
    }
    return mask;
  }

  private void addTextsOf(String value) {
    try {
      List<String> words = value.startsWith("\\") ? ShellWords.split(value) : List.of(value);
      add(new ObjectMapper().readTree(words.get(0)));
    } catch (JsonProcessingException | KamalException other) {
      // It only begins like JSON.
    }
  }

  private void add(JsonNode node) {
    if (node.isTextual()) {
      known.add(Sensitive.of(node.textValue()));
    }
    node.forEach(this::add);
  }
}
