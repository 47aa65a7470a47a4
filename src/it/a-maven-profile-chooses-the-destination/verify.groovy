def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r\n', '\n')

// Nothing but YAML, in both goals.
assert log.contains('---\n:roles:\n- web\n:hosts:\n- web-1.example.com\n')
assert log.contains('---\n:roles:\n- web\n:hosts:\n- staging-1.example.com\n')
assert log.count('---\n:roles:') == 2

def written = new File(new File(basedir, 'target'), 'config.yml').getText('UTF-8')
assert written.startsWith('---\n:roles:\n- web\n:hosts:\n- staging-1.example.com\n:primary_host: staging-1.example.com\n:version: 1.0.0\n')
