say() { printf '\n%s\n' "$1"; }
fail() { printf 'ERROR: %s\n' "$1" >&2; exit 1; }
now() { date -u +%Y-%m-%dT%H:%M:%SZ; }

# id_of MACHINE CONTAINER
id_of() { "$1" "docker container inspect --format '{{.Id}}' $2" < /dev/null | cut -c1-12; }

# for_command NAME: a secret that stands in a command line is taken as it is by two shells
for_command() {
  case "${!1}" in
    *[!A-Za-z0-9_@%+=:,./-]*) fail "$1 has signs that this script cannot put into a command line: use kamal" ;;
  esac
}

# for_env_file NAME: Docker takes a line as it is
for_env_file() {
  case "${!1}" in
    *[\\[:cntrl:]]*) fail "$1 has signs that this script cannot write to an env file: use kamal" ;;
  esac
}

# await MACHINE QUESTION: until a container is up
await() {
  local status end=$((SECONDS + patience))
  until status=$("$1" "$2" < /dev/null || true); [ "$status" = healthy ] || [ "$status" = running ]; do
    [ "$SECONDS" -lt "$end" ] || fail "The container is '$status' after $patience s, asked by: $2"
    sleep 1
  done
}
