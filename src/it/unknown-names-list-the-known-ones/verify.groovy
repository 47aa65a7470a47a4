def log = new File(basedir, 'build.log').text

assert log.contains("There is no hook event 'pre-coffee'")
assert log.contains('to do: add -Devent=EVENT, one of pre-connect, pre-build, pre-deploy, ')
