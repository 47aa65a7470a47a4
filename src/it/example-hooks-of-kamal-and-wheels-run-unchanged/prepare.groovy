import com.sun.net.httpserver.HttpServer

// Takes down what is posted, and says that all is well.
def posted = new File(basedir, 'posted.log')
def server = HttpServer.create(new InetSocketAddress(InetAddress.getByName('127.0.0.1'), 0), 0)
server.createContext('/') { exchange ->
    posted << exchange.requestMethod + ' ' + exchange.requestURI + ' ' + exchange.requestBody.text + '\n=====\n'
    exchange.sendResponseHeaders(200, -1)
    exchange.close()
}
server.start()
context.put('server', server)
new File(basedir, 'port').text = server.address.port as String

new File(basedir, '.kamal/secrets-common').text = """\
REGISTRY_PASSWORD=not-a-real-password
SLACK_WEBHOOK_URL=http://127.0.0.1:${server.address.port}/slack
PAGERDUTY_KEY=a-real-pager-key
GITHUB_TOKEN=a-forge-token
"""

// Hooks ask git, about a project of its own that is clean and on its main branch.
new File(basedir, '.gitignore').text = '*.log\n/target/\n/port\n'
[['init', '-q', '-b', 'main'], ['add', '.'],
 ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'commit', '-qm', 'First'],
 ['config', 'user.email', 'ann@example.com']].each { words ->
    def git = (['git'] + words).execute(null, basedir)
    git.waitForProcessOutput(System.out, System.err)
    assert git.exitValue() == 0
}
return true
