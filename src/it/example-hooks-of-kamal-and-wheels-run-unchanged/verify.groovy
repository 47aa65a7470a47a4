context.get('server').stop(0)

def log = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')
def stubs = new File(basedir, 'stubs.log').readLines('UTF-8')
def posted = new File(basedir, 'posted.log').getText('UTF-8').split('\n=====\n')

// Kamal's examples, in a setup and a deploy.
assert log.count('[hook:pre-connect] Network access verified\n') == 2
assert stubs.count('tailscale status --json') == 2
assert stubs.count('ssh -o ConnectTimeout=5 app@web-1 true') == 2
assert log.contains('[hook:pre-deploy] Checking CI status for deploy to production...\n')
assert stubs.contains('ruby .kamal/hooks/pre-deploy setup production token=a-forge-token')
assert stubs.contains('ruby .kamal/hooks/pre-deploy deploy production token=a-forge-token')
assert stubs.count('kamal app exec bin/rails db:migrate lock=true') == 2
def slack = posted.findAll { it.startsWith('POST /slack {"text":"ann@example.com deployed ') }
assert slack.size() == 2
assert slack[1] =~ /deployed shop@2\.0\.0 to production in \d+ seconds"}/
assert stubs.contains('gh release create shop@2.0.0 --target 2.0.0 --generate-notes')

// The one with release notes, by itself.
assert log.contains('KAMAL_RUNTIME=42')
assert log.contains('PAGERDUTY_KEY=[REDACTED]')
def message = 'ann@example.com deployed shop@2.0.0 to notes in 42 seconds'
assert stubs.findAll { it.startsWith('notified: ') }*.substring(10) ==
    [message, '2.0.0', 'ann@example.com', 'main', 'notes', '42']
assert stubs.contains('broadcast: ' + message)

// Those of wheels: the setup succeeds, the deploy does not.
assert posted.count { it.startsWith('GET /staging.example.com/up ') } == 2
assert posted.any { it.startsWith('POST /slack {') && it =~ /"Deployed `first-version` to `web-1,web-2` in \d+s by ann@example\.com"/ }
def page = posted.find { it.startsWith('POST /events.pagerduty.com/v2/enqueue {') }
assert page.contains('"routing_key": "a-real-pager-key"')
assert page.contains('"summary": "Deploy of 2.0.0 failed: ')
assert log.contains('BUILD FAILURE')

// All that hooks wrote is kept, without secrets.
def logs = new File(basedir, 'target/kamal/hooks').listFiles()
assert logs.any { it.name.endsWith('Z-pre-deploy.log') && it.getText('UTF-8').contains('Checking CI status for deploy') }
assert !logs.any { it.getText('UTF-8').contains('a-real-pager-key') }
assert !log.contains('a-real-pager-key')
