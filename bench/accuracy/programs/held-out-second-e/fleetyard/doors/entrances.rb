# frozen_string_literal: true

require "sinatra/base"
require "puma"
require "puma/server"
require "net/http"
require_relative "layers"

class Operations < Sinatra::Base
  set :environment, :production
  set :raise_errors, true
  set :show_exceptions, false
  disable :protection, :logging

  #+ before { headers "X-Yard" => "north" }
  #+
  post "/operations/:number" do
    settings.entries[params["number"].to_i][1].call(settings.context)
    "done"
  end
end

class Tracing
  FAILURES = Queue.new

  def initialize(app) = @app = app

  def call(env)
    @app.call(env)
  rescue Exception => e # rubocop:disable Lint/RescueException
    FAILURES << [env["PATH_INFO"], e]
    [500, {}, []]
  end
end

module Entrances
  module_function

  def http(entries, context)
    layered = entries.map { |label, action| [label, Layers.around(action)] }
    Operations.set :entries, layered
    Operations.set :context, context
    app = Rack::Builder.new do
      use Tracing
      use Rack::Runtime if ENV["WRAP"] == "layers"
      run Operations
    end
    server = Puma::Server.new(app.to_app, Puma::Events.null)
    server.add_tcp_listener("127.0.0.1", 9633)
    server.run
    entries.each_index do |number|
      Net::HTTP.start("127.0.0.1", 9633) { |http| http.post("/operations/#{number}", "") }
      next if Tracing::FAILURES.empty?

      path, error = Tracing::FAILURES.pop
      Telemetry.emit(entries[path.split("/").last.to_i][0], error, "POST /operations/:number", 2)
    end
    server.stop(true)
  end

  def thread(entries, context)
    entries.each do |label, action|
      Thread.new do
        Layers.around(action).call(context)
      rescue Exception => e # rubocop:disable Lint/RescueException
        Telemetry.emit(label, e, "yard.jobs process", 5)
      end.join
    end
  end

  def cli(entries, context)
    entries.each do |label, action|
      Layers.around(action).call(context)
    rescue Exception => e # rubocop:disable Lint/RescueException
      Telemetry.emit(label, e, "yardctl", 1)
    end
  end

  def notify(entries, context)
    entries.each do |label, action|
      ActiveSupport::Notifications.instrument("operation.yard") { Layers.around(action).call(context) }
    rescue Exception => e # rubocop:disable Lint/RescueException
      Telemetry.emit(label, e, "operation.yard", 1)
    end
  end
end
