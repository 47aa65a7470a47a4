package io.github.kamalmaven.operation.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the addresses of names. */
@FunctionalInterface
public interface NameService {
  /** This machine's. */
  NameService SYSTEM =
      name -> {
        try {
          return Arrays.stream(InetAddress.getAllByName(name))
              .map(InetAddress::getHostAddress)
              .collect(Collectors.toUnmodifiableSet());
        } catch (UnknownHostException unknown) {
          return Set.of();
        }
      };

  /** The addresses of a name, as text; none if it is not known. */
  Set<String> addresses(String name);
}
