// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// Everything was shown: commands, hooks, the failure and what the failure hook was told of it.
assert told.contains('[hook:pre-deploy] connecting with [REDACTED]\n')
assert told.contains('[hook:post-deploy] logged in with [REDACTED]\n')
assert told.contains('would post: Version 2.0.0 is live. Hook `post-deploy` failed: exit status 1\n')
assert told.contains('docker login registry.example.com -u [REDACTED] --password-stdin')
assert told.contains('Failed to execute goal')

// The commands in .kamal/secrets make them up.
assert !told.contains('hush-registry-1')
assert !told.contains('hush-db-2')
