// An artifact as if it had been downloaded before.
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def hooks = new File(basedir, 'company-hooks')
def version = new File(localRepositoryPath, 'com/example/company-hooks/1.0')
version.mkdirs()
new ZipOutputStream(new FileOutputStream(new File(version, 'company-hooks-1.0.jar'))).withCloseable { jar ->
  hooks.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    jar.putNextEntry(new ZipEntry(hooks.toPath().relativize(file.toPath()).toString()))
    jar << file.bytes
    jar.closeEntry()
  }
}
new File(version, 'company-hooks-1.0.pom').text = '''<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>company-hooks</artifactId>
  <version>1.0</version>
</project>
'''

true
