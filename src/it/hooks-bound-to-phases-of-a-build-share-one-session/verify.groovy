// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// Both are told what a deploy would have told them; the second one, the time since the first.
assert told.contains('[hook:pre-deploy] asked for deploy of 2.0.0, lock true\n')
assert told =~ /\nKAMAL_RUNTIME=[1-9]\d*\nREGISTRY_PASSWORD=\[REDACTED]\n/
assert told.contains('[hook:post-deploy] told of shop@2.0.0, password [REDACTED]\n')

// What cannot be run, and what does not end, fails the build, which goes no further.
assert told.contains('Hook `pre-deploy` failed: exit status 127, its first line ends as on Windows (CR LF)')
assert told =~ /where: ops\/crlf\/pre-deploy, its output in target\/kamal\/hooks\/\S+Z-pre-deploy\.log\n/
assert told.contains('Hook `pre-deploy` took longer than 1 s and was ended\n')
assert told.count('[hook:post-deploy] told of') == 1
assert told.count('BUILD FAILURE') == 2
assert !told.contains('\tat ')

// A dry run shows the environment and runs nothing.
assert told.contains('KAMAL_COMMAND=rollback\nKAMAL_RUNTIME=0\n')
assert !told.contains('not-a-real-password')
assert new File(basedir, 'target/kamal/hooks').list().count { it.endsWith('-post-deploy.log') } == 1
