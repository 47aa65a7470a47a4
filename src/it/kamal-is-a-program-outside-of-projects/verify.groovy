def kamal = new File(basedir, 'bin/kamal').path
def empty = new File(basedir, 'empty')
empty.mkdirs()

def run = { Map<String, String> variables, String... words ->
  def builder = new ProcessBuilder([kamal, *words]).directory(empty)
  builder.environment().putAll(variables)
  def process = builder.start()
  def err = new StringBuilder()
  def reader = process.consumeProcessErrorStream(err)
  def out = process.inputStream.getText('UTF-8')
  reader.join()
  [exit: process.waitFor(), out: out, err: err.toString()]
}

// It runs where there is no project, and says what Kamal says.
assert run([:], 'version') == [exit: 0, out: '2.12.0\n', err: '']
assert run([:], '--help').out.startsWith('Commands:\n')
assert run([:], 'help', 'app', 'boot').out.startsWith('Usage:\n  kamal app boot [OPTIONS]\n')
assert run([:], 'completion', 'bash').out.contains('complete -o default -F _kamal kamal')
assert run([:], 'bogus').exit == 1

// A goal's own types are there, too; what is missing is the configuration.
def missing = run([:], 'app', 'version', '-q')
assert missing.exit == 1
assert missing.err.contains('Configuration file not found in')

// It reads a configuration.
new File(empty, 'config').mkdirs()
new File(empty, 'config/deploy.yml').text = '''
service: shop
image: acme/shop
servers: [web-1.example.com]
registry: {server: registry.example.com, username: bot, password: [REGISTRY_PASSWORD]}
builder: {arch: amd64}
'''
assert run([:], 'app', 'version', '-r', 'nobody').err.contains('No --roles match for nobody')

// Without Java it says what it needs.
def without = run([JAVA_HOME: '', PATH: empty.path], 'version')
assert without.exit == 1
assert without.err == 'ERROR: kamal needs Java 17 or later: set JAVA_HOME, or put java on the PATH\n'

// What Maven told: where it is, and what is left to do.
def log = new File(basedir, 'build.log').text
assert log.contains('Installed ' + kamal)
assert log.contains('It is not on your PATH yet')
assert log.contains('completion zsh')

// It is all in one place, which is not the local repository.
def data = new File(basedir, 'data')
assert data.list().size() == 1
assert new File(data.listFiles()[0], 'kamal.jsa').exists()
assert !new File(kamal).text.contains('it-repository')

// Another kamal is left alone.
assert log.contains('There is another kamal already, which this plugin did not install')
assert new File(basedir, 'taken/kamal').text.contains('the one in Ruby')
