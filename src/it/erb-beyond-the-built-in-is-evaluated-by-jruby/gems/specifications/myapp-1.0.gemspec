Gem::Specification.new do |spec|
  spec.name = "myapp"
  spec.version = "1.0"
  spec.summary = "Hooks that several projects share"
  spec.authors = ["acme"]
end
