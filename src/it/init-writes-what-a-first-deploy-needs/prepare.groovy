// As if it had been packaged: the Dockerfile copies it.
new File(basedir, 'target').mkdirs()
new File(basedir, 'target/shop.web-1.0.0-SNAPSHOT.war').text = ''
true
