# frozen_string_literal: true

require "active_support"
require "active_support/core_ext"
%w[errors guards config values].each { |name| require_relative "../lib/support/#{name}" }
%w[vehicles telematics].each { |name| require_relative "../lib/fleet/#{name}" }
%w[bookings handover].each { |name| require_relative "../lib/rental/#{name}" }
require_relative "../lib/billing/invoices"
%w[http stores].each { |name| require_relative "../lib/partners/#{name}" }
require_relative "fake"
require_relative "telemetry"
require_relative "entries"

module Boot
  Context = Struct.new(:v, :config, :vehicles, :telematics, :bookings, :handover, :invoices, :registry, :maps, :payments, :cache, :warehouse, :tokens, :jobs, keyword_init: true)

  def self.context(seed)
    @server = Fake.serve(9632)
    vehicles = Yard::Vehicles.new(Sequel.sqlite)
    base = "http://127.0.0.1:9632"
    Context.new(
      v: Yard::Values.new(seed), config: Yard::Config.new, vehicles: vehicles, telematics: Yard::Telematics.new, bookings: Yard::Bookings.new,
      handover: Yard::Handover.new, invoices: Yard::Invoices.new(vehicles), registry: Yard::Registry.new(base), maps: Yard::Maps.new(base),
      payments: Yard::Payments.new("127.0.0.1", 9632), cache: Yard::Cache.new(9638), warehouse: Yard::Warehouse.new, tokens: Yard::Tokens.new, jobs: Yard::Jobs.new
    )
  end

  def self.stop
    @server.close
  end
end
