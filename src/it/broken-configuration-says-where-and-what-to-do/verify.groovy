// As a person reads it: without Maven's marks and colours.
def told = new File(basedir, 'build.log').readLines('UTF-8')
    .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '').replaceFirst(/^\[(INFO|WARNING|ERROR)\] /, '') }.join('\n')

// What, where and what to do, a line each.
assert told =~ /YAML syntax error: .*, while parsing a flow sequence that begins on line 3\n  where: config\/yaml\.yml:4:8\n  to do: check brackets/
assert told.contains("""proxy: unknown key: hosst
  where: config/wrong.yml:8:3
  to do: did you mean host?
""")

// All that is missing at once, each with its place and its remedy.
assert told.contains('The configuration has 5 problems\n')
['service', 'image', 'servers'].each {
  assert told =~ /\nconfig\/missing\.yml:1:1: .*\. Add `${it}:` to the file\n/
}

assert told.count('BUILD FAILURE') == 3
assert !told.contains('\tat ')
