// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// This machine and each host: the code, the cause, and what to do.
assert told =~ /this machine: version 2\.0\.0\n  error   secrets: Secret 'REGISTRY_PASSWORD' not found in \.kamal\/secrets .*\n          to do: Did you mean REGISTRY_PASWORD\? /
['127.0.0.1', '127.0.0.2'].each {
    assert told =~ /${it}\n  error   host-refused: ${it} refuses the connection .*\n          to do: Check that sshd runs on the host, and ssh\.port\n/
}
assert told.count('Looked at this machine and 2 hosts: 3 errors, 0 warnings\n') == 2

// Whether they count is up to kamal.failOn.
assert told.contains('Not everything is well: 3 errors, 0 warnings\n')
assert told.contains("kamal.failOn is 'sometimes', which is none of error, warning and never\n  where: -Dkamal.failOn (--fail-on)\n")

assert !told.contains('not-a-real-password')
assert told.count('BUILD SUCCESS') == 1
assert told.count('BUILD FAILURE') == 2
assert !told.contains('\tat ')
