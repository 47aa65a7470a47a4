package io.github.kamalmaven.hook.trial;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.hook.HookEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .withConfigOverride(
              List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
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
      for (HookCase one : all) {
        requireEvent(one, file);
      }
      return new HookCases(name.replaceFirst("\\.ya?ml$", ""), all);
    } catch (JsonProcessingException wrong) {
      throw unreadable(file, wrong);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static KamalException unreadable(Path file, JsonProcessingException wrong) {
    try {
      return new CaseMistake(file, wrong).exception();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void requireEvent(HookCase one, Path file) throws IOException {
    if (HookEvent.named(one.event()).isEmpty()) {
      List<String> known = Arrays.stream(HookEvent.values()).map(HookEvent::hookName).toList();
      throw new KamalException(
          "The hook test `%s` is of an unknown event: %s".formatted(one.name(), one.event()),
          CaseMistake.placeOf(one.event(), file),
          "name one of " + String.join(", ", Nearest.first(one.event(), known)));
    }
  }
}
