#!/bin/bash
# Runs inside a container of the image kamal-it/host: one sshd that stands for many hosts, whose docker is the script beside this file.
# Expects /bench (read-only): authorized.pub, docker.
set -eu
install -d -m 700 /root/.ssh
install -m 600 /bench/authorized.pub /root/.ssh/authorized_keys
install -m 755 /bench/docker /usr/local/bin/docker
# Debian's bash reads it for commands over ssh too: each connection is a host, and each host has a home of its own.
cat > /root/.bashrc << 'END'
HOME=/home/${SSH_CONNECTION// /-}
[ -d "$HOME" ] || mkdir "$HOME"
cd "$HOME"
END
mkdir -p /run/sshd
ssh-keygen -A > /dev/null
# Many hosts let in many clients at once; a single one does not.
exec /usr/sbin/sshd -D -e -o MaxStartups=1000
