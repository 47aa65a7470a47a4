def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told.contains("[hook:pre-deploy] the company's pre-deploy of shop@2.0.0 in ${basedir.name}\n")
// The project's own goes before that of the artifact.
assert told.contains("[hook:post-deploy] the project's own post-deploy\n")
assert !told.contains("the company's post-deploy")
assert told.contains('There is no hook pre-build\n')
assert !told.contains('\tat ')
