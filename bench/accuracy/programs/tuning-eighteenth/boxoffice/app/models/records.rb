# frozen_string_literal: true

require_relative '../../lib/state_guard'

class ApplicationRecord < ActiveRecord::Base
  self.abstract_class = true
end

class Venue < ApplicationRecord
  has_many :shows

  def occupancy(show)
    show.sold * 100 / capacity
  end
end

class Customer < ApplicationRecord
  validates :name, presence: true
  validates :email, format: { with: /@/ }

  def greeting
    "Dear #{name.split(' ', 2).fetch(1)}"
  end
end

class Show < ApplicationRecord
  belongs_to :venue, optional: true
  has_many :seats

  def location
    "#{title} at #{venue.name}"
  end

  def self.upcoming(region)
    where(region: region).order(:starts_at).to_a
  end
end

class Seat < ApplicationRecord
  belongs_to :show
end

class Order < ApplicationRecord
  include StateGuard

  belongs_to :customer, optional: true
  validates :total_cents, numericality: { greater_than: 0 }

  def pay!
    ensure_transition!(self, 'paid')
    update!(state: 'paid')
  end

  def refund!
    ensure_transition!(self, 'refunding')
    update!(state: 'refunding')
  end
end
