#!/bin/bash
# Makes the base images of Java applications from what is installed here: kamal-it/java, a Java runtime on kamal-it/base, and
# with the directory of an unpacked Tomcat kamal-it/tomcat on top of it, laid out as Docker Hub's.
#
#   build.sh [TOMCAT]
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
libraries=(libc.so.6 libm.so.6 libz.so.1 libpthread.so.0 libdl.so.2 librt.so.1 libgcc_s.so.1 libstdc++.so.6)

java_image() {
  local root=$work/java where=/lib/$(uname -m)-linux-gnu linker
  linker=$(ldd "$(command -v ls)" | grep -o '/lib[^ ]*/ld-linux[^ ]*')
  jlink --add-modules java.se,jdk.httpserver,jdk.unsupported,jdk.zipfs --strip-debug --no-header-files --no-man-pages \
    --output "$root/opt/java"
  mkdir -p "$root$where" "$root$(dirname "$linker")"
  cp -L "$linker" "$root$linker"
  for one in "${libraries[@]}"; do cp -L "$where/$one" "$root$where/"; done
  printf 'FROM kamal-it/base\nCOPY java/ /\nENV PATH=/opt/java/bin:/usr/local/bin:/bin JAVA_HOME=/opt/java\n' |
    docker build -q -t kamal-it/java -f - "$work" >/dev/null
}

tomcat_image() {
  cp -r "$1" "$work/tomcat"
  rm -rf "$work/tomcat/webapps"; mkdir "$work/tomcat/webapps"
  printf 'FROM kamal-it/java\nCOPY tomcat/ /usr/local/tomcat\nCMD ["/usr/local/tomcat/bin/catalina.sh", "run"]\n' |
    docker build -q -t kamal-it/tomcat -f - "$work" >/dev/null
}

docker image inspect kamal-it/java >/dev/null 2>&1 || java_image
[ $# -eq 0 ] || docker image inspect kamal-it/tomcat >/dev/null 2>&1 || tomcat_image "$1"
