def log = new File(basedir, 'build.log').text

// The result comes with Maven's prefix, and is printed when Maven is quiet: bare, or as Maven 4 marks what plugins print.
assert log.contains('[INFO] 2.12.0')
assert log =~ /(?m)^(\u001b\[0?m)*(\[INFO\] \[stdout\] )?2\.12\.0\r?$/
assert log.contains('Usage:')
assert log.contains('kamal app boot')

// The alias is expanded; what is wrong with it is told as Kamal does.
assert log.contains('ERROR: "kamal app details" was called with arguments ["extra"]')
