require 'yaml'

module Leash
  class ConfigError < StandardError
    def initialize(path, why)
      super("#{path}: #{why}")
    end
  end

  class Config
    def initialize(text)
      @tree = YAML.safe_load(text)
    end

    def at(*path)
      path.reduce(@tree) { |node, key| node.fetch(key) }
    rescue KeyError => e
      raise ConfigError.new(path.join('.'), "#{e.key} is not written")
    end

    #+ attr_reader :tree

    def zone
      @tree['region'].downcase #~       @tree['region'].downcase.to_sym
    end
  end

  def self.secret(name)
    ENV.fetch("LEASH_#{name}")
  end
end
