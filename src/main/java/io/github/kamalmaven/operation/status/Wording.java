package io.github.kamalmaven.operation.status;

/** How values that differ are told. */
final class Wording {
  private Wording() {}

  /** One value in place of another one, either of which may be empty. */
  static String instead(String found, String wanted) {
    if (wanted.isEmpty()) {
      return found + ", and would not be set";
    }
    return (found.isEmpty() ? "not set" : found) + ", not " + wanted;
  }
}
