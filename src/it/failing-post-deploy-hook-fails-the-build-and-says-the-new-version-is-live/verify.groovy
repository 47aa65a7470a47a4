// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told =~ /(?x) Version\ 2\.0\.0\ is\ live\.\ Hook\ `post-deploy`\ failed:\ exit\ status\ 4\n
    \ {4}the\ chat\ does\ not\ answer\n
    \ \ where:\ \.kamal\/hooks\/post-deploy,\ its\ output\ in\ target\/kamal\/hooks\/\S+Z-post-deploy\.log\n
    \ \ to\ do:\ try\ it\ alone\ with\ kamal:hook\ -Devent=post-deploy\n/
['web-1', 'web-2'].each { assert told =~ /${it}\.example\.com +web +2\.0\.0 serves, / }
assert told.contains('The deploy lock is free\n')

assert told.contains('BUILD FAILURE')
assert !told.contains('\tat ')
