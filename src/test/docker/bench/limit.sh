#!/bin/bash
# The practical limit of a redeploy: the changes that one deploy of an image that was pushed makes, as one script for each host
# over one ssh connection, on all hosts at once. The benchmark runs it beside the plugin.
#
#   limit.sh VERSION ROLE=ADDRESS:PORT…
#
# REGISTRY, REGISTRY_USER, REGISTRY_PASSWORD, SSH_KEY: as in the env file of lab.sh
set -euo pipefail
version=$1; shift

# script ROLE: what a host is to do; the settings are those of the benchmark's deploy.yml
script() {
  cat << END
set -e
role=$1 image=$REGISTRY/acme/shop version=$version
label="--filter label=service=shop --filter label=role=\$role"
echo '$REGISTRY_PASSWORD' | docker login $REGISTRY -u '$REGISTRY_USER' --password-stdin > /dev/null 2>&1
mkdir -p .kamal/apps/shop/env/roles
docker pull -q \$image:\$version > /dev/null
docker inspect -f '{{ .Config.Labels.service }}' \$image:\$version | grep -qx shop
docker network create kamal > /dev/null 2>&1 || true
[ \$role != web ] || docker container start kamal-proxy > /dev/null
running() { docker ps --latest --format '{{.Names}}' \$label --filter status=running; }
old=\$(running)
if [ "\$old" = shop-\$role-\$version ]; then
  docker rename \$old \${old}_replaced_\$RANDOM
  old=\$(running)
fi
touch .kamal/apps/shop/env/roles/\$role.env
cmd=; [ \$role = web ] || cmd="testapp worker"
id=\$(docker run --detach --restart unless-stopped --name shop-\$role-\$version --network kamal \\
  --env-file .kamal/apps/shop/env/roles/\$role.env --log-opt max-size=10m \\
  --label service=shop --label role=\$role --label destination \$image:\$version \$cmd)
[ \$role != web ] || docker exec kamal-proxy kamal-proxy deploy shop-web --target=\${id:0:12}:80 --deploy-timeout=30s \\
  --drain-timeout=2s --health-check-interval=1s --health-check-timeout=1s --health-check-path=/up > /dev/null
[ -z "\$old" ] || docker stop \$old > /dev/null
docker tag \$image:\$version \$image:latest
docker ps -q -a --filter label=service=shop --filter status=created --filter status=exited --filter status=dead |
  tail -n +6 | xargs -r docker rm > /dev/null
docker image prune --force --filter label=service=shop > /dev/null
END
}

pids=()
for place in "$@"; do
  to=${place#*=}
  script "${place%%=*}" | ssh -p "${to##*:}" -i "$SSH_KEY" -F none -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR \
    -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "root@${to%:*}" bash -s &
  pids+=($!)
done
failed=0
for pid in "${pids[@]}"; do wait "$pid" || failed=1; done
exit $failed
