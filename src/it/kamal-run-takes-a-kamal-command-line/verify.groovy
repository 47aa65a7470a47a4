def log = new File(basedir, 'build.log').text

// The result comes with Maven's prefix, and bare when Maven is quiet.
assert log.contains('[INFO] 2.12.0')
assert log =~ /(?m)^(\u001b\[0?m)*2\.12\.0\r?$/
assert log.contains('Usage:')
assert log.contains('kamal app boot')

// The alias is expanded; what is wrong with it is told as Kamal does.
assert log.contains('ERROR: "kamal app details" was called with arguments ["extra"]')
