# frozen_string_literal: true

class Client < Record::Base
  columns :id, :name, :street, :care_level, :contact
  validates(:name, "can't be blank") { |name| !name.to_s.strip.empty? }

  def emergency_phone
    contact[:phone]
  end

  def first_name
    name.split.first
  end

  def level
    { 1 => :basic, 2 => :extended, 3 => :full }.fetch(care_level)
  end
end

class Carer < Record::Base
  columns :id, :name, :skills, :weekly_hours
  validates(:weekly_hours, 'must be less than or equal to 40') { |hours| hours.to_i <= 40 }

  def skilled?(skill)
    skills.include?(skill)
  end

  def reduce_hours!(by)
    self.weekly_hours -= by
    self
  end
end

class Visit < Record::Base
  class InvalidTransition < StandardError; end

  columns :id, :client_id, :carer_id, :state, :planned_at, :minutes

  def guard_state!(*allowed)
    raise InvalidTransition, "visit #{id} cannot change from #{state}" unless allowed.include?(state)
  end

  def start!
    guard_state!(:planned)
    self.state = :running
  end

  def cancel!(reason)
    guard_state!(:planned, :confirmed)
    self.state = :cancelled
    reason
  end

  def ends_at
    planned_at + (minutes * 60)
  end
end
