#!/bin/bash
# Makes a Debian machine ready for the tests that need Docker or a browser: installs what is missing, starts dockerd if none runs,
# and builds the images kamal-it/* from what Debian has. No image registry on the internet is asked.
#
#   prepare.sh          do it; quick when everything is there. Needs root the first time.
#   prepare.sh javas    make kamal-it/javas besides, for the tests with other Javas
#   prepare.sh dockers  make kamal-it/host:bookworm, :forky and :podman besides, hosts with other Dockers, with Podman, and other shells
#   prepare.sh stop     stop the dockerd that an earlier run started
#
# KAMAL_IT_STATE    where state is kept (/var/tmp/kamal-it for root, /var/tmp/kamal-it-NAME for others)
# KAMAL_IT_RELEASE  the Debian release of the hosts (trixie)
# KAMAL_IT_APT      the mirror for it (the one this machine uses)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
state=${KAMAL_IT_STATE:-/var/tmp/kamal-it$([ "$(id -u)" -eq 0 ] || echo "-$(id -un)")}
release=${KAMAL_IT_RELEASE:-trixie}
# Installed in the hosts. docker-buildx is for control machines whose own Debian does not have it.
packages=ca-certificates,openssh-server,iproute2,iptables,curl,procps,socat,busybox-static,docker.io,docker-cli,docker-buildx,docker-registry
# Two more Javas than the one of this machine, and nothing else that a Maven build likes to have: no git, no Docker.
javas=ca-certificates,openjdk-21-jre-headless,openjdk-25-jre-headless
# What a host needs besides its Docker, and the login shells that an administrator may have chosen there.
bare=ca-certificates,openssh-server,iproute2,iptables,curl,procps,socat
shells=zsh,fish,tcsh,mksh
export PATH=$PATH:/usr/sbin:/sbin:/usr/local/go/bin DEBIAN_FRONTEND=noninteractive

say() { echo "prepare: $*"; }
die() { echo "prepare: $*" >&2; exit 3; }
have() { command -v "$1" >/dev/null 2>&1; }
root() { [ "$(id -u)" -eq 0 ]; }

# stamp_of WORD… -- [FILE…]: a short hash of words and contents; an image whose label has it need not be built again.
stamp_of() {
  { while [ "$1" != -- ]; do echo "$1"; shift; done; shift
    [ $# -eq 0 ] || find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sed "s|$here||"; } | sha256sum | cut -c1-16
}
stamped() { [ "$(docker image inspect -f '{{index .Config.Labels "kamal-it.stamp"}}' "$1" 2>/dev/null)" = "$2" ]; }

debian_stamp=$(stamp_of "$release" "$packages" -- "$here/base/Dockerfile")
java_stamp=$(stamp_of "$release" "$javas" --)
work=

install_missing() {
  local missing=() names=()
  have docker || { missing+=(docker); names+=(docker.io); }
  docker info >/dev/null 2>&1 || have dockerd || { missing+=(dockerd); names+=(docker.io); }
  have ssh || { missing+=(ssh); names+=(openssh-client); }
  have script || { missing+=(script); names+=(bsdutils); }
  have chromium || { missing+=(chromium); names+=(chromium fonts-dejavu-core); }
  have go || { missing+=(go); names+=(golang-go); }
  { stamped kamal-it/debian "$debian_stamp" && [ -z "$1" ]; } || have debootstrap || { missing+=(debootstrap); names+=(debootstrap); }
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! root || ! have apt-get; then die "missing: ${missing[*]} (install them, or run this as root on Debian)"; fi
  say "installing ${names[*]}"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${names[@]}" iptables ca-certificates; } \
    >"$state/apt.log" 2>&1 || die "apt-get failed, see $state/apt.log"
}

docker_up() {
  docker info >/dev/null 2>&1 && return
  root || die "no Docker daemon answers, and only root can start one"
  say "starting dockerd"
  (cd / && exec setsid nohup dockerd) >"$state/dockerd.log" 2>&1 </dev/null 9>&- &
  echo $! > "$state/dockerd.pid"
  for _ in $(seq 60); do docker info >/dev/null 2>&1 && return; sleep 0.5; done
  die "dockerd did not start, see $state/dockerd.log"
}

docker_stop() {
  [ -f "$state/dockerd.pid" ] || die "no dockerd was started from here"
  local pid; pid=$(cat "$state/dockerd.pid")
  if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = dockerd ]; then
    kill "$pid"
    for _ in $(seq 60); do [ -d "/proc/$pid" ] || break; sleep 0.5; done
  fi
  rm -f "$state/dockerd.pid"
}

# The first archive of Debian itself in the machine's apt configuration, in either format.
apt_mirror() {
  local files=(/etc/apt/sources.list.d/debian.sources /etc/apt/sources.list /etc/apt/sources.list.d/*)
  { cat "${files[@]}" 2>/dev/null || true; } | awk '
    /^URIs:/ && $2 ~ /debian\/?$/ { print $2; exit }
    /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^https?:.*debian\/?$/) { print $i; exit } }'
}

# debian IMAGE STAMP PACKAGES [RELEASE]: a Debian with these packages
debian() {
  stamped "$1" "$2" && return
  root || die "only root can run debootstrap for the image $1"
  local suite=${4:-$release} how=() mirror=${KAMAL_IT_APT:-$(apt_mirror)}
  [ -z "$mirror" ] || how=("$mirror")
  if [ ! -e "/usr/share/debootstrap/scripts/$suite" ]; then
    # A debootstrap that is older than the release is told to do as for the newest; it then wants to be told the mirror, too.
    [ -n "$mirror" ] || die "no mirror of Debian is known here: set KAMAL_IT_APT"
    how+=(/usr/share/debootstrap/scripts/sid)
  fi
  say "$1: debootstrap $suite from ${mirror:-its own mirror} (a minute or two)"
  debootstrap --variant=minbase --include="$3" "$suite" "$work/rootfs" "${how[@]}" >"$state/debootstrap.log" 2>&1 \
    || die "debootstrap failed, see $state/debootstrap.log"
  rm -rf "$work"/rootfs/var/cache/apt/* "$work"/rootfs/var/lib/apt/lists/* "$work"/rootfs/usr/share/{doc,man,locale}/*
  tar -C "$work/rootfs" -c . | docker import --change "LABEL kamal-it.stamp=$2" - "$1" >/dev/null
  rm -rf "$work/rootfs"
}

# from_debian PATH TO: a file of kamal-it/debian
from_debian() {
  local id; id=$(docker create kamal-it/debian true)
  docker cp -q "$id:$1" "$2" 2>/dev/null || docker cp "$id:$1" "$2" >/dev/null
  docker rm "$id" >/dev/null
}

install_buildx() {
  docker buildx version >/dev/null 2>&1 && return
  local dir=$HOME/.docker/cli-plugins
  root && dir=/usr/local/libexec/docker/cli-plugins
  say "docker-buildx of Debian $release into $dir"
  mkdir -p "$dir"
  from_debian /usr/libexec/docker/cli-plugins/docker-buildx "$dir/docker-buildx"
  docker buildx version >/dev/null || die "docker buildx does not work"
}

# build IMAGE STAMP DIRECTORY [docker build argument…]: DIRECTORY's Dockerfile, with $work/context for what is not in it
build() {
  local image=$1 stamp=$2 directory=$3; shift 3
  say "$image"
  mkdir -p "$work/context"; cp "$directory"/* "$work/context/"
  docker build -q -t "$image" --label "kamal-it.stamp=$stamp" "$@" "$work/context" >"$state/build.log" 2>&1 \
    || { cat "$state/build.log" >&2; die "cannot build $image"; }
  rm -rf "$work/context"
}

go_binary() {
  mkdir -p "$(dirname "$2")"
  (cd "$1" && CGO_ENABLED=0 GOFLAGS=-buildvcs=false GOTOOLCHAIN=local GOWORK=off GO111MODULE=on go build -trimpath -ldflags '-s -w' -o "$2" .)
}

build_images() {
  local base host registry proxy app
  base=$(stamp_of "$debian_stamp" -- "$here/base")
  host=$(stamp_of "$debian_stamp" -- "$here/host")
  registry=$(stamp_of "$debian_stamp" -- "$here/registry")
  proxy=$(stamp_of "$base" -- "$here/kamal-proxy")
  app=$(stamp_of "$base" -- "$here/app")
  stamped kamal-it/host "$host" || build kamal-it/host "$host" "$here/host"
  stamped kamal-it/registry "$registry" || build kamal-it/registry "$registry" "$here/registry"
  stamped kamal-it/registry:open "$registry" || build kamal-it/registry:open "$registry" "$here/registry" --build-arg LAB_OPEN=1
  stamped kamal-it/base "$base" || { mkdir -p "$work/context"; from_debian /usr/bin/busybox "$work/context/busybox"; build kamal-it/base "$base" "$here/base"; }
  stamped kamal-it/kamal-proxy:v0.9.2 "$proxy" || { go_binary "$here/kamal-proxy" "$work/context/kamal-proxy"; build kamal-it/kamal-proxy:v0.9.2 "$proxy" "$here/kamal-proxy"; }
  stamped kamal-it/app "$app" || { go_binary "$here/app" "$work/context/testapp"; build kamal-it/app "$app" "$here/app"; }
}

# host_with NAME PACKAGES RELEASE: the image kamal-it/host:NAME
host_with() {
  local debian host
  debian=$(stamp_of "$3" "$2" --)
  host=$(stamp_of "$debian" -- "$here/host")
  debian "kamal-it/debian:$1" "$debian" "$2" "$3"
  stamped "kamal-it/host:$1" "$host" || build "kamal-it/host:$1" "$host" "$here/host" --build-arg "LAB_DEBIAN=kamal-it/debian:$1"
}

# Docker 20.10, 28 and, with the release of the other hosts, Podman.
other_hosts() {
  host_with bookworm "$bare,docker.io,busybox-static,$shells" bookworm
  host_with forky "$bare,docker.io,docker-cli" forky
  host_with podman "$bare,podman,podman-docker,crun,netavark,aardvark-dns" "$release"
}

build_load() {
  local stamp; stamp=$(stamp_of -- "$here/load")
  [ "$(cat "$state/load.stamp" 2>/dev/null)" = "$stamp" ] && [ -x "$state/load" ] && return
  say "load"
  go_binary "$here/load" "$state/load"
  echo "$stamp" > "$state/load.stamp"
}

if ! mkdir -p "$state" 2>/dev/null || [ ! -w "$state" ]; then die "cannot write $state (set KAMAL_IT_STATE)"; fi
have flock || die "missing: flock (util-linux)"
exec 9>"$state/lock"
flock -w 900 9 || die "another prepare.sh has been running for 15 minutes"
if [ "${1:-}" = stop ]; then docker_stop; exit; fi
work=$(mktemp -d "$state/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
install_missing "${1:-}"
docker_up
debian kamal-it/debian "$debian_stamp" "$packages"
install_buildx
build_images
build_load
if [ "${1:-}" = javas ]; then debian kamal-it/javas "$java_stamp" "$javas"; fi
if [ "${1:-}" = dockers ]; then other_hosts; fi
say "ready: docker $(docker version -f '{{.Server.Version}}'), $(docker buildx version | cut -d' ' -f1,2), images kamal-it/*"
