# frozen_string_literal: true

require "yaml"

module Yard
  class Config
    DEFAULTS = { region: "north", limits: { days: 30 }.freeze }.freeze

    def load(text)
      YAML.safe_load(text)
    end

    def secret(name)
      ENV.fetch(name)
    end

    def override(key, value)
      DEFAULTS[key] = value
    end

    def limit(settings, name)
      settings["limits"][name]
    end
  end
end
