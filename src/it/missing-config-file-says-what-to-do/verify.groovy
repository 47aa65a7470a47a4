def log = new File(basedir, 'build.log').text
def file = new File(new File(basedir, 'config'), 'deploy.yml')

// What, where and what to do; the stack trace is for those who ask for it.
assert log.contains("Configuration file not found in ${file}")
assert log.contains('to do: ')
assert !log.contains('\tat io.github.kamalmaven')
