def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')
def plain = told.replaceAll(/ \(\d+\.\d\d s\)/, '')

assert plain.contains('''Hook tests in post-deploy
  passed: the chat and the log hear of it
Hook tests in pre-deploy
  passed: a deploy to production on a Friday is refused
  passed: a red build is refused on any day
  passed: a green build goes out
Hook tests: 4, failed: 0
''')

assert plain.contains('''  FAILED: a chat that is down is no reason to fail
    exit status 22, expected 0
    | curl: (22) The requested URL returned error: 503
Hook tests: 1, failed: 1
''')
assert plain.contains('A hook test failed: a chat that is down is no reason to fail\n')
assert plain.contains('to do: what differs stands above; mend the hook or its test\n')
assert plain.contains('Hook tests are skipped\n')
assert !told.contains('\tat ')

// The directory of the project is as it was.
assert !new File(basedir, 'deploys.log').exists()

def report = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-kamal-hooks.pre-deploy.xml'))
assert report.@tests == '3' && report.@failures == '0'
assert report.testcase[1].@name == 'a red build is refused on any day'
