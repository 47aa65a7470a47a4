def told = new File(basedir, 'build.log').getText('UTF-8').replaceAll(/\u001b\[[0-9;]*m/, '')
def text = { it.getText('UTF-8').replaceAll(/(?s).*<main[^>]*>|<\/main>.*/, '').replaceAll(/<[^>]+>/, ' ').replaceAll(/\s+/, ' ') }

// Nobody listens: the page says it, and there is a site all the same.
def page = new File(basedir, 'target/site/kamal-history.html')
assert text(page).contains('From the audit logs of 0 of 2 hosts')
assert text(page).contains('127.0.0.1: 127.0.0.1 refuses the connection')
assert text(page).contains('No log that could be read tells of any.')
assert told.contains('[WARNING] localhost does not tell its deploys: localhost refuses the connection')
assert text(new File(basedir, 'target/site/project-reports.html')).contains('What was deployed when, by whom and on which hosts.')

def offline = new File(basedir, 'target/offline/kamal-history.html')
assert text(offline).contains('Maven is offline (-o): no host was asked.')

assert told.count('BUILD SUCCESS') == 2
