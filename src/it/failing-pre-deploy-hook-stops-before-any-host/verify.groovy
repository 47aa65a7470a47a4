// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

def deploy = told.substring(told.indexOf('Rehearsal, 2 of 2'))

assert deploy.contains("""[hook:pre-deploy] CI is red for 2.0.0
[hook:pre-deploy] Failed after 0.""")
assert deploy =~ /with exit status 3\nReleasing the deploy lock\.\.\.\n/
assert !deploy.contains('Start container')
['web-1', 'web-2'].each { assert deploy =~ /${it}\.example\.com +web +first-version serves\n/ }
assert deploy.contains('The deploy lock is free\n')

// The failure hook hears why.
assert deploy.contains('[hook:post-deploy-failure] told of: Hook `pre-deploy` failed: exit status 3\n')

assert deploy =~ /(?x) Hook\ `pre-deploy`\ failed:\ exit\ status\ 3\n
    \ {4}CI\ is\ red\ for\ 2\.0\.0\n
    \ \ where:\ \.kamal\/hooks\/pre-deploy,\ its\ output\ in\ target\/kamal\/hooks\/\S+Z-pre-deploy\.log\n
    \ \ to\ do:\ try\ it\ alone\ with\ kamal:hook\ -Devent=pre-deploy\n/
assert deploy.contains('BUILD FAILURE')
assert !told.contains('\tat ')
