// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// Nobody listens: each host is told once, the remedy of all of them once.
assert told =~ /Failed on 2 hosts\n  127\.0\.0\.1 refuses the connection\n  localhost refuses the connection\n  where: root@127\.0\.0\.1:1 .*\n         root@localhost:1 .*\n  to do: Check that sshd runs on the host, and ssh\.port\n/

assert told =~ /kamal:app-version needs the network, but Maven is offline\n  where: .*deploy\.yml\n  to do: leave out -o \(--offline\)\n/

// A host that takes no key: nothing changes on any host.
assert told =~ /web-2\.example\.com refuses the login of root: tried .*\n  where: root@web-2\.example\.com:22, which accepts publickey\n  to do: Add one of the keys to .*\n/
['web-1', 'web-2'].each { assert told =~ /${it}\.example\.com +web +first-version serves\n/ }
assert told.contains('The deploy lock is free\n')

assert told.count('BUILD FAILURE') == 3
assert !told.contains('\tat ')
