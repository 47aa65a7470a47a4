package io.github.kamalmaven.mojo.install;

import java.nio.file.Path;

/**
 * What starts the program.
 *
 * @param version of the plugin
 * @param archive what the JVM knows about the classes beforehand
 * @param classPath of the program
 */
record ProgramScript(String version, Path archive, String classPath) {
  /** By which our own scripts are known. */
  static final String MARK = "written by kamal:install-cli";

  private static final String NO_JAVA =
      "kamal needs Java 17 or later: set JAVA_HOME, or put java on the PATH";

  String posix() {
    return """
        #!/bin/sh
        # kamal %s, %s
        if [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ]; then
          java=$JAVA_HOME/bin/java
        elif command -v java > /dev/null 2>&1; then
          java=java
        else
          echo 'ERROR: %s' >&2
          exit 1
        fi
        exec "$java" %s -XX:SharedArchiveFile=%s \\
          -cp %s \\
          %s "$@"
        """
        .formatted(
            version,
            MARK,
            NO_JAVA,
            String.join(" ", Jvm.OPTIONS),
            quoted(archive.toString()),
            quoted(classPath),
            Jvm.MAIN);
  }

  String windows() {
    return """
        @echo off
        rem kamal %s, %s
        setlocal
        set "JAVA=java"
        if defined JAVA_HOME if exist "%%JAVA_HOME%%\\bin\\java.exe" set "JAVA=%%JAVA_HOME%%\\bin\\java"
        if "%%JAVA%%"=="java" where java >nul 2>&1 || (echo ERROR: %s 1>&2 & exit /b 1)
        "%%JAVA%%" %s "-XX:SharedArchiveFile=%s" -cp "%s" %s %%*
        """
        .formatted(
            version, MARK, NO_JAVA, String.join(" ", Jvm.OPTIONS), archive, classPath, Jvm.MAIN)
        .replace("\n", "\r\n");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
