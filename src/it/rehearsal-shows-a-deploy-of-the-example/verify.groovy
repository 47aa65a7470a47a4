def log = new File(basedir, 'build.log').text

// Every host ends with the second version, and each hook was heard in both deploys.
['web-1.example.com', 'web-2.example.com', 'worker-1.example.com'].each { host ->
  assert log =~ /(?m)\Q${host}\E\s.*\b2\.0\.0\b/
}
[
  'pre-connect': 'VPN is up, going to web-1.example.com,web-2.example.com,worker-1.example.com',
  'pre-build': 'building shop@2.0.0 from a clean tree',
  'pre-app-boot': 'migrating before web-2.example.com',
  'post-app-boot': 'warmed the caches of worker-1.example.com',
  'post-deploy': 'would tell the team: shop@2.0.0 is live',
].each { hook, line -> assert log.contains("[hook:${hook}] ${line}") }

// The secrets it made up are nowhere.
assert !log.contains('not-a-real-password')
assert !log.contains('neither-is-this')
assert log.contains('BUILD SUCCESS')
