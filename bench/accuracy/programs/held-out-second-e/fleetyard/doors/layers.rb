# frozen_string_literal: true

module Layers
  class Timing
    def initialize(app) = @app = app

    def call(job)
      started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      @app.call(job)
    ensure
      Thread.current[:took] = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    end
  end

  class Tagging
    def initialize(app) = @app = app

    def call(job)
      Thread.current[:tag] = "yard"
      @app.call(job)
    end
  end

  def self.around(action)
    ENV["WRAP"] == "layers" ? Tagging.new(Timing.new(action)) : action
  end
end
