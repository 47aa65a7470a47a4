package io.github.kamalmaven.hook.trial;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cases of one file.
 *
 * @param name the file's, without its ending
 * @param cases in the file's order
 */
public record HookCases(String name, List<HookCase> cases) {
  private static final ObjectReader READER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build()
          .readerFor(HookCase.class);

  /** Copies the list. */
  public HookCases {
    cases = List.copyOf(cases);
  }

  /**
   * All files of a directory that end in {@code .yml} or {@code .yaml}, by name; none if there is
   * no such directory.
   *
   * @throws KamalException if a file holds anything but cases
   */
  public static List<HookCases> in(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .sorted()
          .map(HookCases::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static HookCases read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (MappingIterator<HookCase> cases = READER.readValues(file.toFile())) {
      List<HookCase> all = cases.readAll();
      all.forEach(one -> requireEvent(one, file));
      return new HookCases(name.replaceFirst("\\.ya?ml$", ""), all);
    } catch (JsonProcessingException wrong) {
      throw unreadable(file, wrong);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static KamalException unreadable(Path file, JsonProcessingException wrong) {
    try {
      return new KamalException(
          "A hook test cannot be read: " + said(wrong), place(file, wrong), remedy(wrong), wrong);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void requireEvent(HookCase one, Path file) {
    if (HookEvent.named(one.event()).isEmpty()) {
      throw new KamalException(
          "The hook test `%s` is of an unknown event: %s".formatted(one.name(), one.event()),
          file.toString(),
          "name one of "
              + Arrays.stream(HookEvent.values())
                  .map(HookEvent::hookName)
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String said(JsonProcessingException wrong) {
    return wrong instanceof UnrecognizedPropertyException unknown
        ? "unknown key: " + unknown.getPropertyName()
        : String.valueOf(wrong.getOriginalMessage()).lines().findFirst().orElse("");
  }

  private static String remedy(JsonProcessingException wrong) {
    return wrong instanceof UnrecognizedPropertyException unknown
        ? "allowed here: "
            + unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "))
        : "write a list of cases, each with at least `name` and `event`";
  }

  private static String place(Path file, JsonProcessingException wrong) throws IOException {
    JsonLocation at = wrong.getLocation();
    if (at == null) {
      return file.toString();
    }
    return wrong instanceof UnrecognizedPropertyException unknown
        ? file + ":" + keyBefore(at, unknown.getPropertyName(), Files.readAllLines(file))
        : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  /** The parser is past the value by the time the key is found to be none. */
  private static String keyBefore(JsonLocation at, String key, List<String> lines) {
    for (int line = Math.min(at.getLineNr(), lines.size()); line > 0; line--) {
      int column = lines.get(line - 1).indexOf(key + ":");
      if (column >= 0) {
        return line + ":" + (column + 1);
      }
    }
    return at.getLineNr() + ":" + at.getColumnNr();
  }
}
