#!/bin/bash
# What no tool can be faster than that gives a host Kamal's commands in Kamal's order: those of a redeploy of an image that was
# pushed, by a script that knows all answers beforehand. One ssh connection for each host, all hosts at once, and one wait for all of
# them only where Kamal's order needs it: after the pull, for the lock, before what does not serve, before what prunes, before the
# lock is released. The benchmark runs it beside the plugin and limit.sh.
#
#   kamal-order.sh VERSION OLD_VERSION ROLE=ADDRESS:PORT…    the first is the primary host
#
# REGISTRY, REGISTRY_USER, REGISTRY_PASSWORD, SSH_KEY: as in the env file of lab.sh
set -euo pipefail
version=$1 old=$2
shift 2
image=$REGISTRY/acme/shop
hosts=$#
roles=() inputs=() outputs=()
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# connect ROLE=ADDRESS:PORT: a shell on the host that takes scripts
connect() {
  local to=${1#*=} n=${#roles[@]} input output
  mkfifo "$work/in$n" "$work/out$n"
  ssh -p "${to##*:}" -i "$SSH_KEY" -F none -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR \
    -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "root@${to%:*}" bash -s < "$work/in$n" > "$work/out$n" &
  exec {input}> "$work/in$n" {output}< "$work/out$n"
  roles+=("${1%%=*}") inputs+=("$input") outputs+=("$output")
}

# tell N SCRIPT…: lets a host run what is printed, without waiting for it
tell() {
  local n=$1
  shift
  { echo 'set -e; exec 3>&1 >/dev/null 2>&1'; "$@"; echo "exec >&3; echo done"; } >&"${inputs[$n]}"
}

# hear N: waits until a host has done what it was told
hear() {
  local line
  read -r line <&"${outputs[$1]}" && [ "$line" = done ]
}

# everywhere SCRIPT…: all hosts at once, until the last is done
everywhere() {
  local n
  for ((n = 0; n < hosts; n++)); do tell "$n" "$1" "${roles[$n]}"; done
  for ((n = 0; n < hosts; n++)); do hear "$n"; done
}

noted() { echo "mkdir -p .kamal && echo '[now] [root] $1' >> .kamal/shop-audit.log"; }
login() { echo "echo '$REGISTRY_PASSWORD' | docker login $REGISTRY -u '$REGISTRY_USER' --password-stdin"; }
named() { echo "docker container ls --all --filter 'name=^shop-$1-$2\$' --quiet"; }
of() { echo "--filter label=service=shop --filter label=destination= --filter label=role=$1"; }

pull() {
  login
  noted "Pulled image with version $version"
  echo "docker image rm --force $image:$version || true"
  echo "docker pull $image:$version"
  echo "docker inspect -f '{{ .Config.Labels.service }}' $image:$version | grep -x shop"
}

lock() {
  echo "mkdir -p .kamal"
  echo "mkdir .kamal/lock-shop && echo 'nobody' > .kamal/lock-shop/details"
}

prepare() {
  local running="--filter status=running --filter status=restarting" latest="docker ps --latest --format '{{.Names}}' $(of "$1")"
  echo "mkdir -p .kamal"
  echo "docker network create kamal || true"
  if [ "$1" = web ]; then
    login
    echo "docker inspect kamal-proxy --format '{{.Config.Image}}' | awk -F: '{print \$NF}'"
    echo "mkdir -p .kamal/proxy/apps-config"
    echo "docker container start kamal-proxy"
  fi
  echo "docker ps $(of "$1") --format '{{.Names}}'"
  echo "$latest $running --filter ancestor=\$(docker image ls --filter reference=$image:latest --format '{{.ID}}') | grep . || $latest $running"
  named "$1" "$version"
}

boot() {
  local words=
  [ "$1" = web ] || words="testapp worker"
  noted "[$1] Booted app version $version"
  echo "mkdir -p .kamal/apps/shop/env/roles && touch .kamal/apps/shop/env/roles/$1.env"
  echo "docker run --detach --restart unless-stopped --name shop-$1-$version --network kamal --hostname \$HOSTNAME-\$RANDOM \\
    --env KAMAL_CONTAINER_NAME=shop-$1-$version --env KAMAL_VERSION=$version --env KAMAL_HOST=\$HOSTNAME \\
    --env-file .kamal/apps/shop/env/roles/$1.env --log-opt max-size=10m \\
    --label service=shop --label role=$1 --label destination $image:$version $words"
  if [ "$1" = web ]; then
    echo "docker exec kamal-proxy kamal-proxy deploy shop-web --target=\$($(named web "$version")):80 --deploy-timeout=30s \\
      --drain-timeout=2s --health-check-interval=1s --health-check-timeout=1s --buffer-requests --buffer-responses"
  else
    echo "$(named "$1" "$version") | xargs docker inspect --format '{{.State.Status}}'"
  fi
}

retire() { echo "$(named "$1" "$old") | xargs docker stop"; }

prune() {
  noted "Tagging $image:$version as the latest image"
  echo "docker tag $image:$version $image:latest"
  noted "Pruned containers"
  echo "docker ps -q -a --filter label=service=shop --filter status=created --filter status=exited --filter status=dead |
    tail -n +6 | while read container_id; do docker rm \$container_id; done"
  noted "Pruned images"
  echo "docker image prune --force --filter label=service=shop"
  echo "docker image ls --filter label=service=shop --format '{{.ID}} {{.Repository}}:{{.Tag}}' | grep -v -w \
    \"\$(docker container ls -a --format '{{.Image}}\\|' --filter label=service=shop | tr -d '\\n')$image:latest\\|$image:<none>\" |
    while read id tag; do docker rmi \$tag; done || true"
}

unlock() { echo "rm .kamal/lock-shop/details && rm -r .kamal/lock-shop"; }

# switch ROLE: the web role is at once, everything else when the first host of it serves
switch() {
  local n first=
  for ((n = 0; n < hosts; n++)); do
    if [ "${roles[$n]}" = web ]; then tell "$n" boot web; fi
  done
  for ((n = 0; n < hosts; n++)); do
    if [ "${roles[$n]}" != web ]; then
      [ -n "$first" ] || hear 0
      first=heard
      tell "$n" boot "${roles[$n]}"
      tell "$n" retire "${roles[$n]}"
    fi
  done
  [ -n "$first" ] || hear 0
  for ((n = 0; n < hosts; n++)); do
    if [ "${roles[$n]}" = web ]; then
      [ "$n" = 0 ] || hear "$n"
      tell "$n" retire web
    fi
  done
  for ((n = 0; n < hosts; n++)); do
    [ "${roles[$n]}" = web ] || hear "$n"
    hear "$n"
  done
}

for place in "$@"; do connect "$place"; done
everywhere pull
tell 0 lock
hear 0
everywhere prepare
switch
everywhere prune
tell 0 unlock
hear 0
