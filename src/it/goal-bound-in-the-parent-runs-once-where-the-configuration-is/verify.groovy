def log = new File(basedir, 'build.log').text

// Three builds of four modules each: one hook a build in each of the two modules that deploy.
assert log.count('[hook:pre-build] asked for shop@1.0.0 in shop') == 3
assert log.count('[hook:pre-build] asked for back-office@1.0.0 in back-office') == 3
assert log.count('[hook:pre-build]') == 6
