// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

def failure = """Secret 'REGISTRY_PASSWORD' not found in .kamal/secrets
  where: ${new File(new File(basedir, '.kamal'), 'secrets')}
  to do: Did you mean REGISTRY_PASWORD? If not: Add REGISTRY_PASSWORD=... to .kamal/secrets
"""
assert told.count(failure) == 2
assert told.count('BUILD FAILURE') == 2

// Nothing had been done before.
assert !told.contains('Acquiring the deploy lock...')
assert !told.contains('\tat ')
