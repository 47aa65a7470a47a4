// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told =~ /Docker buildx plugin is not installed locally\n  where: localhost\n  to do: Install the package docker-buildx-plugin/

// Before anything happened on a host.
assert !told.contains('Acquiring the deploy lock')
assert told.contains('BUILD FAILURE')
assert !told.contains('\tat ')
