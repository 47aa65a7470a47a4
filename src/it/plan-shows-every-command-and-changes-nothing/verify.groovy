// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// By phase and host, with the hook in its place and the secret by its name.
assert told.contains('Plan of kamal deploy: shop 2.0.0\nIt is assumed that the hosts are set up, and a previous version runs on them.\n')
assert told =~ /Hook pre-deploy \(\.kamal\/hooks\/pre-deploy, not run in a plan\)/
assert told =~ /docker login registry\.example\.com .* --password-stdin   reading <secret REGISTRY_PASSWORD>/
assert told =~ /Afterwards\n.*\n    serves 2\.0\.0 \(web\) in place of previous-version\n    starts shop-web-2\.0\.0\n/

// What was approved is done, and nothing else.
assert told.contains('The plan is no longer the one in plan.json; nothing was changed\n  version: approved 2.0.0, now 3.0.0\n')
assert told.contains('The plan is no longer the one in plan.json; nothing was changed\n  verb: approved deploy, now app boot\n')
assert told.count('  version: approved 2.0.0, now 3.0.0\n') == 2

// There is no dry run that one could believe in.
assert told.contains('kamal:deploy has no dry run, and was not run\n  where: -Dkamal.dryRun\n  to do: see what it would do with mvn kamal:plan -Dkamal.args="deploy"\n')
assert told.contains('kamal:deploy knows no parameter kamal.host, and was not run\n  where: -Dkamal.host\n  to do: kamal.hosts may be what was meant\n')

// Hosts that cannot be looked at: nothing is made up for them.
assert told =~ /There is no plan, because not every host can be looked at: Failed on 2 hosts\n  127\.0\.0\.1 refuses the connection\n  127\.0\.0\.2 refuses the connection\n/

assert told.contains('kamal:plan with kamal.planAssume=hosts needs the network, but Maven is offline\n')

assert !new File(basedir, 'hook-was-run').exists()
assert !new File(basedir, 'vault-was-asked').exists()
assert !told.contains('not-a-real-password')
assert told.count('BUILD SUCCESS') == 2
assert told.count('BUILD FAILURE') == 7
assert !told.contains('\tat ')
