// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told =~ /exited with status 1 on web-2\.example\.com: Error: target failed to become healthy within configured timeout \(30s\)\n  where: web-2\.example\.com: docker exec kamal-proxy .*\n  to do: look at the log of the container/

// How far it came is said while it happens, and what the hosts serve now.
assert told.contains('''\
Why web on web-2.example.com failed: the health check of its image or options fails
All about web on web-2.example.com: target/kamal/failures/web-2.example.com/web.md
Stopped half way: version 2.0.0 runs on web-1.example.com (web), and nowhere else
HOST               ROLE  NOW SERVING
web-1.example.com  web   2.0.0
web-2.example.com  web   first-version
Next: mend what failed and deploy again, or take all hosts back: kamal rollback first-version
Releasing the deploy lock...
''')
assert new File(basedir, 'target/kamal/failures/web-2.example.com/web.md').isFile()
assert told =~ /web-1\.example\.com +web +2\.0\.0 serves, /
assert told =~ /web-2\.example\.com +web +first-version serves, /
assert told.contains('The deploy lock is free\n')

assert told.contains('BUILD FAILURE')
assert !told.contains('\tat ')
