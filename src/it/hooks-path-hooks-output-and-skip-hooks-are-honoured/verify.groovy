// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// Twice two deploys; those of the second rehearsal run no hooks.
assert told.count('[hook:pre-deploy] asking for leave\n') == 2

// One that writes nothing is seen to have run, one that is to be quiet is not seen.
assert told.count('[hook:post-deploy] Finished in ') == 2
assert !told.contains('joining the VPN')
assert !told.contains('[hook:pre-connect]')

assert told.count('BUILD SUCCESS') == 2
