require_relative 'check'
require_relative 'store'

module Shop
  class Refused < StandardError; end

  class Order
    def initialize(store = Store.new)
      @store = store
    end

    def price(kind)
      @store.fetch(kind)['price']
    end

    def confirm(dough)
      Check.that(dough, 'dough is missing')
    end

    def parse(text)
      JSON.parse(text)
    end

    def pay(card, reason)
      raise Refused, "#{card} was refused: #{reason}"
    end

    def age(text)
      Integer(text)
    rescue ArgumentError
      raise Refused, "age of #{text} can not be read"
    end

    def total(lines)
      lines.map { |line| line[:price] * line[:count] }.sum
    end

    def load(id)
      @store.find('Order', id)
    end

    def customer(id)
      @store.find('Customer', id)
    end

    def save(id)
      @store.insert('order', id)
    end

    def recipe(name)
      File.read("/srv/recipes/#{name}.txt")
    end

    def in_background
      thread = Thread.new { undefined_step }
      thread.report_on_exception = false
      thread.value
    end
  end
end
