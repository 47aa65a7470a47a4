# Evaluates a template for the plugin, with what Kamal has loaded, and answers with one record per line.
# Input, after __END__: "source <code>", "arch <name>" and "output <command> <text>" lines, texts in base64.
$VERBOSE = nil
answer = $stdout.dup
answer.binmode
$stdout.reopen($stderr) # what the template itself prints must not get into the answer
require "json"
require "time"
require "yaml"

{ Pathname: "pathname", URI: "uri", Etc: "etc", Base64: "base64", SecureRandom: "securerandom", Open3: "open3",
  Tempfile: "tempfile", Logger: "logger", Resolv: "resolv", Net: "net/http", Dotenv: "dotenv", FileUtils: "fileutils",
  ERB: "erb", Digest: "digest", Socket: "socket", Shellwords: "shellwords", OpenStruct: "ostruct" }.each do |name, file|
  Object.autoload(name, file)
end

# What a template writes: which chunk of it, and what.
class KamalErbOutput
  attr_reader :lines

  def initialize
    @lines = []
  end

  def text(chunk)
    @lines << "text #{chunk}"
  end

  def value(chunk, text)
    @last = chunk
    @lines << "value #{chunk} #{KamalErb.encode(text)}"
  end

  def <<(text)
    value(@last || 0, text.to_s)
    self
  end
end

module KamalErb
  NAME = "(erb)"
  RAILS = %w[
    object/blank object/try string/inquiry string/filters string/inflections hash/keys hash/deep_merge
    array/conversions enumerable numeric/time module/delegation
  ]

  class << self
    attr_accessor :arch
  end

  def self.encode(text)
    [text].pack("m0")
  end

  def self.decode(text)
    text.unpack("m0")[0].force_encoding("UTF-8")
  end

  # Kamal has these of Ruby on Rails.
  def self.load_rails
    require "active_support"
    RAILS.each { |part| require "active_support/core_ext/#{part}" }
  rescue LoadError
    Object.include(Blank)
  end

  module Blank
    def blank?
      return !self if nil? || self == true || self == false
      return strip.empty? if is_a?(String)

      respond_to?(:empty?) ? empty? : false
    end

    def present?
      !blank?
    end

    def presence
      blank? ? nil : self
    end

    def try(name, *arguments, &block)
      public_send(name, *arguments, &block) if respond_to?(name)
    end
  end

  # Commands that the built-in evaluator ran before it gave up do not run again.
  def self.reuse(outputs)
    Object.prepend(Module.new do
      define_method(:`) do |command|
        known = outputs[command]
        known.nil? || known.empty? ? super(command) : known.shift
      end
      private :`
    end)
  end

  def self.failure(error)
    message = error.message.to_s
    line = (error.backtrace || []).map { |entry| entry[/\A\(erb\):(\d+)/, 1] }.compact.first
    if error.is_a?(SyntaxError)
      line = message[/^\(erb\):(\d+):/, 1] || line
      pointed = message.lines.map { |l| l[/\|\s*\^[~^]*\s*(.+)/, 1] }.compact.first
      message = pointed || message.lines.first.to_s.sub(/\A\(erb\):\d+:\s*/, "")
    end
    "error #{line || 0} #{encode(error.class.name.to_s)} #{encode(message.lines.first.to_s.strip)}"
  end
end

module Kamal
  VERSION = "2.12.0"
  module Utils
    def self.docker_arch
      KamalErb.arch
    end
  end
end

source = ""
outputs = {}
DATA.each_line do |line|
  kind, first, second = line.split
  case kind
  when "source" then source = KamalErb.decode(first)
  when "arch" then KamalErb.arch = KamalErb.decode(first)
  when "output" then (outputs[KamalErb.decode(first)] ||= []) << KamalErb.decode(second.to_s)
  end
end
KamalErb.load_rails if source =~ /\b(blank\?|present\?|presence|try|inquiry|squish|truncate|remove|[a-z]*ize|camelcase|titlecase|underscore|to_sentence|deep_[a-z_]+|(symbolize|stringify|transform)_keys|many\?|exclude\?|excluding|without|index_by|index_with|pluck|compact_blank|in_order_of|sole|delegate|(second|minute|hour|day|week|fortnight)s?)(?!\w)/
KamalErb.reuse(outputs) unless outputs.empty?
before = ENV.to_h
output = KamalErbOutput.new
begin
  TOPLEVEL_BINDING.dup.tap { |b| b.local_variable_set(:_erbout, output) }.eval(source, KamalErb::NAME, 1)
  after = ENV.to_h
  lines = output.lines
  (before.keys | after.keys).each do |name|
    next if before[name] == after[name]

    lines << (after.key?(name) ? "set #{KamalErb.encode(name)} #{KamalErb.encode(after[name])}" : "unset #{KamalErb.encode(name)}")
  end
rescue Exception => error # a template's exit and syntax errors are none of StandardError
  lines = [KamalErb.failure(error)]
end
answer.write(lines.join("\n"), "\nend\n")
answer.flush
