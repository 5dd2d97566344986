# frozen_string_literal: true

class ApplicationController
  attr_reader :params

  def initialize(params)
    @params = params
  end

  # The parameter that must be there, as strong parameters have it.
  def require_param(key)
    params.fetch(key) { raise KeyError, "param is missing or the value is empty: #{key}" }
  end
end

class ClientsController < ApplicationController
  def show
    Client.find(params[:id]).name
  end

  def create
    Client.create!(**params)
  end

  def emergency
    Client.find(params[:id]).emergency_phone
  end

  def level
    Client.find(params[:id]).level
  end
end

class VisitsController < ApplicationController
  def create
    Visit.create!(id: params[:id], client_id: require_param(:client_id), state: :planned)
  end

  def index
    day = Date.parse(params[:day])
    Visit.rows.values.select { |visit| visit.planned_at.to_date == day }
  end

  def end_time
    Visit.find(params[:id]).ends_at
  end
end

class CarersController < ApplicationController
  def update
    Carer.find(params[:id]).reduce_hours!(require_param(:by))
  end

  def create
    Carer.create!(**params)
  end

  def by_badge
    Carer.find_by!(name: params[:badge])
  end
end
