#!/bin/bash
# A lab of real hosts on one machine: containers with an sshd and a dockerd each, beside a registry with a password.
#
#   lab.sh up N [--mirror]  hosts vm1..vmN and a registry, new each time; writes the file env
#   lab.sh down             removes the containers, volumes, network and files that `up` made
#   lab.sh status           says what runs; exit status 1 if nothing does
#   lab.sh reset            empties the hosts (containers, images, networks, volumes, home directories); the registry stays as it is
#   lab.sh exec HOST WORD…  runs a command in a host as root
#   lab.sh registry VERB    does with the registry what Docker does with a container: stop, start, pause, unpause
#
# The file env ($LAB_DIR/env, KEY=value lines): HOSTS, VM1…VMn (addresses), REGISTRY, REGISTRY_USER, REGISTRY_PASSWORD,
# SSH_KEY, KNOWN_HOSTS, LOAD. Users of the hosts: root, and deploy (may use Docker, no sudo). The registry has the same name on
# hosts and here. With --mirror hosts find basecamp/kamal-proxy as if Docker Hub could be reached; without, they have it from the start.
#
# LAB             name of the lab (kamal-it): labs of different names can run side by side, on different ports
# LAB_PORT        port of the registry on 127.0.0.1 (5555)
# LAB_DIR         its files ($KAMAL_IT_STATE/lab-$LAB, see prepare.sh)
# KAMAL_IT_HOSTS  images of vm1, vm2…, with blanks between them, for those that are not kamal-it/host (see prepare.sh dockers)
# KAMAL_IT_PROXY  image of the proxy (kamal-it/kamal-proxy:v0.9.2, the stand-in); pulled if it is not here
set -euo pipefail
lab=${LAB:-kamal-it}
port=${LAB_PORT:-5555}
state=${KAMAL_IT_STATE:-/var/tmp/kamal-it$([ "$(id -u)" -eq 0 ] || echo "-$(id -un)")}
dir=${LAB_DIR:-$state/lab-$lab}
read -ra images <<< "${KAMAL_IT_HOSTS:-}"
proxy=${KAMAL_IT_PROXY:-kamal-it/kamal-proxy:v0.9.2}
label=kamal-it.lab=$lab
user=kamal password=kamal-it-password
mine=basecamp/kamal-proxy:v0.9.2

# --privileged asks for SYS_RESOURCE, which some machines don't have; this is the rest of it.
rootlike=(--cap-add ALL --cap-drop SYS_RESOURCE --security-opt seccomp=unconfined --security-opt apparmor=unconfined
  --security-opt systempaths=unconfined --cgroupns private --device-cgroup-rule "a *:* rwm")

die() { echo "lab: $*" >&2; exit 1; }
each_host() { docker ps --filter "label=$label" --filter label=kamal-it.host --format '{{.Label "kamal-it.host"}}'; }
address() { docker inspect -f "{{(index .NetworkSettings.Networks \"$lab\").IPAddress}}" "$1"; }

# together FUNCTION WORD…: the function for each word at the same time; fails if one does
together() {
  local f=$1 pids=() failed=0; shift
  for word in "$@"; do "$f" "$word" & pids+=($!); done
  for pid in "${pids[@]}"; do wait "$pid" || failed=1; done
  return $failed
}

keys() {
  mkdir -p "$dir/host"; chmod 711 "$dir"
  ssh-keygen -q -t ed25519 -N '' -C "$lab" -f "$dir/id_ed25519"
  ssh-keygen -q -t ed25519 -N '' -C "$lab" -f "$dir/host/host_ed25519"
  cp "$dir/id_ed25519.pub" "$dir/host/authorized.pub"
  echo "$port" > "$dir/host/registry"
}

start_registries() {
  docker run -d --name "$lab-registry" --label "$label" --network "$lab" --network-alias registry \
    -p "127.0.0.1:$port:5000" kamal-it/registry >/dev/null
  [ -z "$mirror" ] || docker run -d --name "$lab-hub" --label "$label" --network "$lab" --network-alias hub \
    -p "127.0.0.1:$((port + 1)):5000" kamal-it/registry:open >/dev/null
}

start_host() {
  docker run -d "${rootlike[@]}" --name "$lab-$1" --hostname "$1" --label "$label" --label "kamal-it.host=$1" --network "$lab" \
    --network-alias "$1" -e "LAB_MIRROR=$mirror" -v "$dir/host:/lab:ro" "${images[${1#vm} - 1]:-kamal-it/host}" >/dev/null
  for _ in $(seq 120); do
    docker exec "$lab-$1" docker version >/dev/null 2>&1 && return
    sleep 0.25
  done
  docker exec "$lab-$1" tail -5 /var/log/dockerd.log >&2 || true
  die "$1: dockerd did not start"
}

load_proxy() {
  docker exec -i "$lab-$1" docker load -q < "$dir/proxy.tar" >/dev/null
  [ "$proxy" = "$mine" ] || docker exec "$lab-$1" sh -c "docker tag $proxy $mine && docker rmi $proxy" >/dev/null
}

# push_proxy REGISTRY: with a Docker configuration of its own, so that no login is left behind
push_proxy() {
  docker tag "$proxy" "$1/$mine"
  for _ in $(seq 40); do
    DOCKER_CONFIG=$dir/docker docker push -q "$1/$mine" >/dev/null 2>"$dir/push.log" && break
    sleep 0.25
  done
  docker rmi "$1/$mine" >/dev/null
  [ ! -s "$dir/push.log" ] || die "cannot push the proxy to $1: $(cat "$dir/push.log")"
}

offer_proxy() {
  mkdir -p "$dir/docker"
  printf '{"auths":{"127.0.0.1:%s":{"auth":"%s"}}}' "$port" "$(printf %s "$user:$password" | base64)" > "$dir/docker/config.json"
  push_proxy "127.0.0.1:$port"
  [ -z "$mirror" ] || push_proxy "127.0.0.1:$((port + 1))"
}

write_env() {
  { echo "HOSTS=$*"
    for h in "$@"; do echo "${h^^}=$(address "$lab-$h")"; done
    echo "REGISTRY=127.0.0.1:$port"
    echo "REGISTRY_USER=$user"
    echo "REGISTRY_PASSWORD=$password"
    echo "SSH_KEY=$dir/id_ed25519"
    echo "KNOWN_HOSTS=$dir/known_hosts"
    echo "LOAD=$state/load"; } > "$dir/env.new"
  sed -n 's/^VM[0-9]*=//p' "$dir/env.new" | while read -r a; do echo "$a $(cut -d' ' -f1,2 < "$dir/host/host_ed25519.pub")"; done > "$dir/known_hosts"
  mv "$dir/env.new" "$dir/env"
}

up() {
  local n=${1:-3} hosts=(); mirror=
  [[ $n =~ ^[1-9][0-9]?$ ]] || die "up needs a number of hosts"
  [ "${2:-}" != --mirror ] || mirror=1
  for image in kamal-it/host kamal-it/registry "${images[@]}"; do
    docker image inspect "$image" >/dev/null 2>&1 || die "no image $image: run prepare.sh first"
  done
  docker image inspect "$proxy" >/dev/null 2>&1 || docker pull -q "$proxy" >/dev/null || die "no image $proxy: run prepare.sh first"
  down
  keys
  for i in $(seq "$n"); do hosts+=("vm$i"); done
  docker network create --label "$label" "$lab" >/dev/null
  docker save "$proxy" > "$dir/proxy.tar"
  start_registries
  together start_host "${hosts[@]}"
  offer_proxy
  if [ -n "$mirror" ]; then rm "$dir/proxy.tar"; else together load_proxy "${hosts[@]}"; fi
  write_env "${hosts[@]}"
  cat "$dir/env"
}

down() {
  local all; all=$(docker ps -aq --filter "label=$label")
  # shellcheck disable=SC2086
  [ -z "$all" ] || docker rm -f -v $all >/dev/null
  all=$(docker network ls -q --filter "label=$label")
  # shellcheck disable=SC2086
  [ -z "$all" ] || docker network rm $all >/dev/null
  rm -rf "$dir"
}

# Leaves a host as `up` made it, without the seconds that takes.
reset_host() {
  docker exec "$lab-$1" bash -c '
    docker ps -aq | xargs -r docker rm -f -v
    docker volume ls -q | xargs -r docker volume rm
    docker network prune -f
    docker images -q | sort -u | xargs -r docker rmi -f
    docker builder prune -af
    for home in /root /home/deploy; do
      find $home -mindepth 1 -maxdepth 1 ! -name .ssh ! -name .profile ! -name ".bash*" -exec rm -rf {} +
    done' >/dev/null 2>&1
  [ ! -f "$dir/proxy.tar" ] || load_proxy "$1"
}

command=${1:-}; shift || true
case $command in
  up | down)
    mkdir -p "$state"; exec 8>"$state/lab-$lab.lock"; flock -w 300 8 || die "another lab.sh is at work"
    "$command" "$@" ;;
  status) [ -f "$dir/env" ] || die "not up"; docker ps --filter "label=$label" --format '{{.Names}}\t{{.Status}}'; cat "$dir/env" ;;
  reset) # shellcheck disable=SC2046
    together reset_host $(each_host) ;;
  exec) h=$1; shift; exec docker exec -i "$lab-$h" "$@" ;;
  registry) docker "$1" "$lab-registry" >/dev/null ;;
  *) sed -n '2,/^set -e/p' "$0" | sed '$d; s/^# \{0,1\}//'; exit 2 ;;
esac
