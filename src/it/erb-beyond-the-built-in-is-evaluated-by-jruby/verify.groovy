def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

assert told.contains('[hook:pre-deploy] the gem asks: may shop be deployed?')

// The line, the expression and what to set.
assert told.contains('ERB: `Gem::Specification` is not available here in `File.join(Gem::Specification')
assert told.contains('where: config/deploy.yml:10:')
assert told.contains('to do: let a Ruby evaluate it (kamal.erb=ruby or jruby)')

assert told.contains('Unknown way to evaluate ERB: mri')
assert told.contains('known are: auto, builtin, ruby, jruby')
assert !told.contains('\tat io.github.kamalmaven')
