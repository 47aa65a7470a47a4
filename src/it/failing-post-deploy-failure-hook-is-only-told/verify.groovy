// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told.contains('[hook:post-deploy-failure] paging nobody\n')
assert told.contains('[hook:post-deploy-failure] Hook post-deploy-failure exited with code 7 (ignored — surfacing the original deploy error)\n')

// The build fails for what the deploy failed for.
assert told =~ /on project shop: Hook `pre-app-boot` failed: exit status 5\n/
assert told.contains('No host has switched to version 2.0.0: what ran before still does\n')
assert told.contains('The deploy lock is free\n')

assert told.contains('BUILD FAILURE')
assert !told.contains('\tat ')
