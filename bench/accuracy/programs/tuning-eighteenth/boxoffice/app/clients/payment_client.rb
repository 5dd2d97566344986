# frozen_string_literal: true

require 'faraday'

class PaymentClient
  def initialize(base = 'http://127.0.0.1:9462')
    @http = Faraday.new(url: base, request: { timeout: 0.8 }) do |f|
      f.use Faraday::Response::RaiseError
      f.adapter Faraday.default_adapter
    end
  end

  def capture(reference, cents)
    @http.post("/captures/#{reference}", { cents: cents }.to_json)
  end

  def payout(account)
    JSON.parse(@http.get("/payouts/#{account}").body)
  end

  def methods_for(country)
    @http.get("/methods/#{country}").body
  end

  def dispute(id)
    @http.get("/disputes/#{id}").body
  end
end
