def log = new File(basedir, 'build.log').text

// One line for each of the two goals, and the broken configuration went unnoticed.
assert log.count('Skipped: kamal.skip is set') == 2
assert !log.contains('deploy.yml')
assert log.contains('BUILD SUCCESS')
