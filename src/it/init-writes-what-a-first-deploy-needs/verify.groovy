// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

def files = ['config/deploy.yml', 'Dockerfile', '.dockerignore', '.kamal/secrets', '.kamal/hooks/pre-deploy.sample']
files.each {
  assert new File(basedir, it).isFile()
  assert told.contains("created  ${it}\n")
}
// The second time everything is there; what a .dockerignore is for is up to whoever has a Dockerfile.
(files - '.dockerignore').each { assert told.contains("kept     ${it}\n") }
assert told.contains('Found:    a web archive, Java 17, port 8080, no health check that is known\n')
assert new File(basedir, 'Dockerfile').text.contains('COPY target/shop.web-*.war webapps/ROOT.war')
assert new File(basedir, 'config/deploy.yml').text.contains('\nservice: shop-web\n')

// What was written is good for a deploy as it is.
assert told =~ /(?m)^\s*web-1\.example\.com\s.*\b2\.0\.0\b/
assert told.count('BUILD SUCCESS') == 3
assert !new File(basedir, 'build.log').getText('UTF-8').contains('[WARNING] config')
