// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')
def (first, second, third) = told.split('BUILD (SUCCESS|FAILURE)')

// Twice a deploy; what the hook calls acts on the simulated hosts, and sees the lock that its deploy holds.
assert first.count('[hook:pre-deploy] kamal 2.12.0\n') == 2
// It is told whose the lock is twice: when it asks, and when it wants one of its own.
assert first.count('[hook:pre-deploy] Message: Automatic deploy lock\n') == 4
assert first.count('[hook:pre-deploy] first-version\n') == 2 // on each host, in the second deploy
assert first.contains('[hook:pre-deploy] CONTAINER ID')
assert first.count('[hook:pre-deploy] exit status 1\n') == 2

// The hosts are known already: pre-connect does not fire for each of them again.
assert first.count('[hook:pre-connect] knocking at live\n') == 2

// The destination is that of the run; a command that fails fails the hook, and so the deploy.
assert second.contains('[hook:pre-deploy] kamal 2.12.0\n')
assert second.contains('No --roles match for nobody')
assert told.contains('Hook `pre-deploy` failed: exit status 1')
assert !second.contains('never reached')
assert !second.contains('web-1.example.com')

// Who has a kamal of his own has it.
assert !third.contains('[hook:pre-deploy] kamal 2.12.0')
assert third.count('[hook:pre-deploy] no kamal here\n') == 2

assert !told.contains('not-a-real-password')

// Nothing is left behind: neither the socket nor the program beside it.
def environment = new File(basedir, 'pre-deploy-.env').readLines()
def program = new File(environment.find { it.startsWith('PATH=') }.substring(5).tokenize(':')[0])
assert program.name == 'bin'
assert !program.parentFile.exists()
