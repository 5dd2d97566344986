# frozen_string_literal: true

require 'date'

# What is sung when, and by whom.
Slot = Struct.new(:day, :hall, :minutes, keyword_init: true)

class Locked < StandardError; end

class Plan
  def initialize(slots)
    @slots = slots
    @seats = Hash.new { |all, row| all.fetch(row - 1).succ if row > 3 }
  end

  def self.parse(rows)
    new(rows.map { |day, hall, minutes| Slot.new(day: Date.strptime(day, '%d.%m.%Y'), hall: hall, minutes: minutes) })
  end

  def total
    @slots.sum(&:minutes)
  end

  def longest
    @slots.sort_by(&:minutes).last
  end

  def share(singers)
    @slots.first.minutes / singers
  end

  def each_hall
    @slots.each { |slot| yield slot.hall }
  end

  def lock(from)
    raise Locked if @slots.any? { |slot| slot.day > from }

    @slots.freeze
  end
end

# A piece may be made of pieces.
class Piece
  attr_accessor :title, :parts, :tempo

  def initialize(title, parts = [], tempo: nil)
    @title = title
    @parts = parts
    @tempo = tempo
  end

  def length
    parts.empty? ? 3 : parts.sum(&:length)
  end

  def marking(markings)
    markings.fetch(tempo)
  end

  def initials
    title.split.map { |word| word[0].upcase }.join
  end
end
