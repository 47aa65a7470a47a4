#!/bin/bash
# Makes the base images of Java applications from what is installed here, once: kamal-it/java, a Java runtime on kamal-it/base,
# and kamal-it/tomcat on top of it, laid out as Docker Hub's. They are made anew when this file, the base or the Java is another one.
#
#   build.sh            kamal-it/java
#   build.sh MAVEN…     kamal-it/tomcat too, which the command MAVEN gets from where Maven gets everything
set -euo pipefail
tomcat=10.1.34
libraries=(libc.so.6 libm.so.6 libz.so.1 libpthread.so.0 libdl.so.2 librt.so.1 libgcc_s.so.1 libstdc++.so.6)
programs=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

label() { docker image inspect -f '{{index .Config.Labels "kamal-it.stamp"}}' "$1" 2>/dev/null; }
stamp=$({ cat "$0"; label kamal-it/base; "${programs}java" --version; } | sha256sum | cut -c1-16)
stamped() { [ "$(label "$1")" = "$stamp" ]; }
build() { docker build -q -t "$1" --label "kamal-it.stamp=$stamp" -f - "$work" >/dev/null; }

java_image() {
  local root=$work/java where linker
  where=/lib/$(uname -m)-linux-gnu
  linker=$(ldd "$(command -v ls)" | grep -o '/lib[^ ]*/ld-linux[^ ]*')
  "${programs}jlink" --add-modules java.se,jdk.httpserver,jdk.unsupported,jdk.zipfs --strip-debug --no-header-files --no-man-pages \
    --output "$root/opt/java"
  mkdir -p "$root$where" "$root$(dirname "$linker")"
  cp -L "$linker" "$root$linker"
  for one in "${libraries[@]}"; do cp -L "$where/$one" "$root$where/"; done
  build kamal-it/java <<'DOCKERFILE'
FROM kamal-it/base
COPY java/ /
ENV PATH=/opt/java/bin:/usr/local/bin:/bin JAVA_HOME=/opt/java
DOCKERFILE
}

tomcat_image() {
  (cd "$work" && "$@" -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    "-Dartifact=org.apache.tomcat:tomcat:$tomcat:tar.gz" "-DoutputDirectory=$work")
  tar -C "$work" -xzf "$work/tomcat-$tomcat.tar.gz"
  mv "$work/apache-tomcat-$tomcat" "$work/tomcat"
  rm -rf "$work"/tomcat/webapps/*
  build kamal-it/tomcat <<'DOCKERFILE'
FROM kamal-it/java
COPY tomcat/ /usr/local/tomcat
CMD ["/usr/local/tomcat/bin/catalina.sh", "run"]
DOCKERFILE
}

stamped kamal-it/java || java_image
[ $# -eq 0 ] || stamped kamal-it/tomcat || tomcat_image "$@"
