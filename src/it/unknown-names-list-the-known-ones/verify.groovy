// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

[
  """There is no hook event 'pre-coffee'
  where: -Devent (kamal hook EVENT)
  to do: add -Devent=EVENT, one of pre-connect, pre-build, pre-deploy,""",
  """No --hosts match for web-3.example.com
  where: -Dkamal.hosts (kamal --hosts)
  to do: Known hosts: web-1.example.com, web-2.example.com, worker-1.example.com
""",
  """No --roles match for worker
  where: -Dkamal.roles (kamal --roles)
  to do: Known roles: web, workers
""",
  "Configuration file not found in ${new File(new File(basedir, 'config'), 'deploy.stagign.yml')}\n" +
      '  to do: destinations that exist: staging\n',
  """Unknown difference from Kamal: everything
  where: kamal.parity
  to do: known are: all, password-on-stdin,""",
  """Cannot rehearse the fault 'web-1.example.com:health=maybe'
  where: kamal.faults
  to do: write HOST:FAULT, where FAULT is one of health=never, ssh=refused, ssh=closed
""",
  """Could not find command "bot".
Did you mean "kamal app boot"?
  to do: `kamal help` (-Dkamal.args=help) lists the commands""",
].each { assert told.contains(it) }

assert told.count('BUILD FAILURE') == 7
assert !told.contains('\tat ')
