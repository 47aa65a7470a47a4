// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// Everything was shown: commands, hooks, the failure and what the failure hook was told of it.
assert told.contains('[hook:pre-deploy] connecting with [REDACTED]\n')
assert told.contains('[hook:post-deploy] logged in with [REDACTED]\n')
assert told.contains('would post: Version 2.0.0 is live. Hook `post-deploy` failed: exit status 1\n')
assert told.contains('docker login registry.example.com -u [REDACTED] --password-stdin')
assert told.contains('Failed to execute goal')

assert told.contains('[hook:pre-deploy] Authorization: Basic Ym90')
assert told.contains('[hook:pre-deploy] {"password": "[REDACTED]"}\n')
assert told.contains('[hook:pre-deploy] postgres://shop:[REDACTED]@db/shop\n')
assert told.contains('[hook:pre-deploy] <password>[REDACTED]</password>\n')

def kept = []
new File(basedir, 'target').eachFileRecurse { if (it.file) kept << it }
assert kept.any { it.name.contains('pre-deploy') }

// The commands in .kamal/secrets make them up.
def secrets = ['hush-registry-1', 'hush/db&2 "quoted"']
def forms = secrets.collectMany { [it, it.bytes.encodeBase64().toString().replace('=', ''), URLEncoder.encode(it, 'UTF-8')] }
forms += ['hush', 'bot:hush/db&2 "quoted"'.bytes.encodeBase64().toString().substring(6, 24)]
([new File(basedir, 'build.log')] + kept).each { file ->
  forms.each { form -> assert !file.getText('UTF-8').contains(form) : "${file} shows a secret" }
}
