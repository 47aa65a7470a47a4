package io.github.kamalmaven.sandbox.shell;

/** A switch of the shell that {@code set} turns. */
public enum ShellOption {
  /** {@code set -e}: leave at the first command that fails. */
  ERREXIT,
  /** {@code set -u}: an unset variable is an error. */
  NOUNSET,
  /** {@code set -o pipefail}: a pipeline fails with any of its commands. */
  PIPEFAIL
}
