def log = new File(basedir, 'build.log').text

// Three builds of three modules each: one hook a build, in the module that deploys.
assert log.count('[hook:pre-build] asked for shop@1.0.0 in shop') == 3
