# frozen_string_literal: true

require 'json'
require 'date'
require 'erb'
require 'net/http'
require 'timeout'

module Kitchen
  class Error < StandardError; end
  class OutOfIngredient < Error; end

  class InvalidOrder < Error
    def initialize(field, order)
      super("#{field} is blank in #{order}")
    end
  end

  module Checks
    def must(order, field)
      value = order[field]
      raise InvalidOrder.new(field, order) if value.nil? || value == ''

      value
    end
  end

  class Menu
    include Checks
    Dish = Struct.new(:name, :price, :allergens)

    def initialize(dishes)
      @dishes = dishes
    end

    def order(form)
      table = must(form, :table)
      [table, form]
    end

    def reserve(form)
      %i[guest hour].map { |field| must(form, field) }
    end

    def price_of(name)
      dish = @dishes.find { |each| each.name == name }

      dish.price * 2
    end

    def allergens
      @dishes.flat_map { |dish| dish.allergens.map(&:upcase) }
    end

    def cheapest
      @dishes.min_by { |dish| dish.price.fdiv(1) }
    end

    def page(number)
      %w[starters mains].fetch(number)
    end

    def course(key)
      { starter: 1, main: 2 }.fetch(key)
    end
  end

  class Stove
    def cook(ingredient, grams)
      raise OutOfIngredient, "#{grams} g of #{ingredient} are not there" if grams > 10

      grams
    end

    def portion(grams, guests)
      grams / guests
    end

    def recipe(text)
      JSON.parse(text)
    end

    def delivery(text)
      note = JSON.parse(text)
      note['lines']
    end

    def day(text)
      Date.parse(text)
    end

    def count(text)
      Integer(text)
    end

    def bill(guest)
      ERB.new("<p>Dear <%= guest[:name] %></p>\n<p><%= guest[:total].round(2) %></p>").result(binding)
    end

    def supplier(reply)
      raise Error, reply unless reply.start_with?('ok')

      reply
    end

    def book(folder, name)
      File.read("#{folder}/recipes/#{name}.md")
    end

    def weather(port)
      Net::HTTP.get(URI("http://127.0.0.1:#{port}/weather"))
    end

    def timer(seconds)
      Timeout.timeout(0.01) { sleep(seconds) }
    end

    def nested(step, level = 0)
      raise RangeError, "step #{step[:name]} is #{level} deep" if level > step[:limit]

      nested(step, level + 1) + 1
    end

    def store(dish)
      supplier("no fridge for #{dish}")
    rescue Error
      raise Error, "could not store #{dish}"
    end

    def method_missing(name, *args)
      name.to_s.end_with?('!') ? args.first.perform(name) : super
    end

    def respond_to_missing?(*) = true

    def parallel(guests)
      guests.map { |guest| Thread.new { Thread.current.report_on_exception = false; guest[:seat].number } }.map(&:value)
    end

    def steps
      return to_enum(:steps) unless block_given?

      yield 1
      yield nil.to_h.fetch(:oven)
    end
  end
end
