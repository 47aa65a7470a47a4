#!/bin/bash
# Runs inside a host: makes cgroups usable, lets the lab's key in, starts sshd, keeps dockerd running.
# Expects /lab (read-only): authorized.pub, host_ed25519, registry (the port of the registry as the control machine sees it).
set -u

# The name of the registry must be the same on both sides, so hosts have it on 127.0.0.1 too; Docker needs no
# certificate for addresses in 127.0.0.0/8.
port=$(cat /lab/registry)
socat "TCP-LISTEN:$port,bind=127.0.0.1,fork,reuseaddr" TCP:registry:5000 &

# Cgroups are mounted read-only for containers without --privileged.
mount -o remount,rw /sys 2>/dev/null
for m in /sys/fs/cgroup /sys/fs/cgroup/*; do mount -o remount,rw,bind "$m" 2>/dev/null; done
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
  # A version 2 group can pass its controllers on only when no process is in it.
  mkdir -p /sys/fs/cgroup/init
  xargs -rn1 < /sys/fs/cgroup/cgroup.procs > /sys/fs/cgroup/init/cgroup.procs 2>/dev/null
  sed -e 's/ / +/g' -e 's/^/+/' < /sys/fs/cgroup/cgroup.controllers > /sys/fs/cgroup/cgroup.subtree_control
fi

# Some kernels have only one of the two iptables back ends.
for b in nft legacy; do
  "iptables-$b" -t nat -L >/dev/null 2>&1 && update-alternatives --set iptables "/usr/sbin/iptables-$b" >/dev/null && break
done

# root, and `deploy`, who may use Docker but not sudo. Podman comes without the group.
getent group docker >/dev/null || groupadd docker
id deploy >/dev/null 2>&1 || useradd --create-home --shell /bin/bash --groups docker deploy
for home in /root /home/deploy; do
  install -d -m 700 "$home/.ssh"
  install -m 600 /lab/authorized.pub "$home/.ssh/authorized_keys"
done
chown -R deploy:deploy /home/deploy/.ssh
echo HOST_TOKEN=abcd > /etc/environment
install -m 600 /lab/host_ed25519 /etc/ssh/ssh_host_ed25519_key
mkdir -p /run/sshd /etc/docker
/usr/sbin/sshd -h /etc/ssh/ssh_host_ed25519_key -E /var/log/sshd.log -o LogLevel=VERBOSE

if [ -n "${LAB_MIRROR:-}" ]; then
  echo '{"insecure-registries": ["hub:5000"], "registry-mirrors": ["http://hub:5000"]}' > /etc/docker/daemon.json
fi

# Podman has no daemon. It is told what Docker does by itself: names without a registry are Docker Hub's, 127.0.0.1 needs no
# certificate, and a container's plain user may have port 80. The kernel may have no nftables, and cgroups of version 1 only.
if ! command -v dockerd >/dev/null; then
  touch /etc/containers/nodocker
  echo PODMAN_IGNORE_CGROUPSV1_WARNING=1 >> /etc/environment
  cat > /etc/containers/registries.conf <<EOF
unqualified-search-registries = ["docker.io"]
[[registry]]
location = "127.0.0.1:$port"
insecure = true
EOF
  cat > /etc/containers/containers.conf <<EOF
[containers]
default_sysctls = ["net.ipv4.ip_unprivileged_port_start=0", "net.ipv4.ping_group_range=0 0"]
[network]
firewall_driver = "iptables"
EOF
  exec sleep infinity
fi

# Tests stop Docker, which starts again at once unless this file is there.
while true; do
  rm -f /var/run/docker.pid /var/run/docker/containerd/containerd.pid # left behind by a container that was killed
  [ -e /run/docker-stays-stopped ] || dockerd >> /var/log/dockerd.log 2>&1
  sleep 0.2
done
