// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told.count('[hook:pre-build] asked for shop@1.0.0 in shop\n') == 1
assert told.contains('BUILD SUCCESS')

// Whoever chooses a module that has none hears about it.
def file = new File(new File(new File(basedir, 'library'), 'config'), 'deploy.yml')
assert told.contains("Configuration file not found in ${file}\n")
assert told.count('BUILD FAILURE') == 1
