# Programs that fail.
require_relative 'record'
require_relative 'my shop/price'
require 'set'

module Shop
  class Error < StandardError; end

  class Item
    attr_reader :price

    def initialize(price)
      raise ArgumentError, "no price #{price}" if price.negative?

      @price = price
    end

    def <=>(other)
      raise Error, 'not comparable'
    end

    def [](key)
      raise KeyError, "no #{key}"
    end

    def method_missing(name, *)
      raise NoMethodError, "no method #{name}" if name == :missing

      super
    end

    def respond_to_missing?(*)
      false
    end
  end

  class Cart
    include Comparable

    def total
      [nil].sum { |item| item.price }
    end

    def self.load(id)
      new.fetch(id)
    end

    def fetch(id)
      { 1 => 2 }.fetch(id)
    end

    def each
      yield 1
    end

    define_method(:dynamic) { raise Error, 'dynamic' }

    def cause
      fetch(:none)
    rescue KeyError
      raise Error, 'no total'
    end

    def twice
      cause
    rescue Error => e
      raise IOError, "order failed: #{e.message}"
    end

    def ensured
      1
    ensure
      raise Error, 'in ensure'
    end

    private

    def hidden; end
  end

  def self.deep(n)
    raise Error, 'deep' if n.zero?

    deep(n - 1)
  end

  def self.größe
    raise Error, 'größe 🛒'
  end
end

def fail_with(message)
  raise Shop::Error, message
end

record('nil') { Shop::Cart.new.total }
record('fetch') { Shop::Cart.load(:none) }
record('constructor') { Shop::Item.new(-1) }
record('sort') { [Shop::Item.new(1), Shop::Item.new(2)].sort }
record('index') { Shop::Item.new(1)[:x] }
record('method_missing') { Shop::Item.new(1).missing }
record('undefined method') { Shop::Item.new(1).nothing }
record('undefined variable') { nothing_here }
record('private method') { Shop::Cart.new.hidden }
record('define_method') { Shop::Cart.new.dynamic }
record('cause') { Shop::Cart.new.cause }
record('two causes') { Shop::Cart.new.twice }
record('ensure') { Shop::Cart.new.ensured }
record('recursion') { Shop.deep(30) }
record('unicode') { Shop.größe }
record('block') { [1].each { |x| [x].map { |y| y / 0 } } }
record('lambda') { ->(x) { fail_with(x) }.call('lambda') }
record('proc') { proc { fail_with('proc') }.call }
record('symbol to proc') { [Shop::Cart.new].each(&:total) }
record('eval') { eval("fail_with('eval')") }
record('eval with a place') { eval("\n\nfail_with('place')", binding, 'C:/shop/my cart.rb', 10) }
record('instance_eval') { Shop::Cart.new.instance_eval { fail_with('instance') } }
record('class_eval') { Shop::Cart.class_eval("def generated; raise 'generated'; end\n"); Shop::Cart.new.generated }
record('send') { Shop::Cart.new.send(:fetch, 3) }
record('thread') { Thread.new { Thread.current.report_on_exception = false; fail_with('thread') }.join }
record('fiber') { Fiber.new { fail_with('fiber') }.resume }
record('enumerator') { Enumerator.new { |y| y << 1; fail_with('enumerator') }.to_a }
record('lazy') { [1].lazy.map { fail_with('lazy') }.first }
record('catch') { throw :nothing }
record('frozen') { 'a'.freeze << 'b' }
record('integer') { Integer('x') }
record('no such file') { File.open('/no/such/file') }
record('load error') { require 'no/such/library' }
record('syntax') { eval('def broken(', binding, '/srv/shop/broken.rb', 1) }
record('exit') { exit(3) }
record('timeout') { require 'timeout'; Timeout.timeout(0.01) { sleep } }
record('folder with blanks') { Price.of({}) }
record('empty message') { raise Shop::Error, '' }
record('no message') { raise Shop::Error }
record('runtime error') { raise 'plain' }
record('several lines') { fail_with("first\nsecond\n  third") }
record('looks like frames') { fail_with("remote said:\n\tfrom /srv/other/x.rb:1:in `y'\n/srv/other/z.rb:2:in `w': v (E)") }
record('brackets') { fail_with('total (EUR) in `cart\': 3 (three)') }
record('anonymous class') { raise Class.new(StandardError), 'anonymous' }
record('cause of several lines') do
  fail_with("first\nsecond")
rescue Shop::Error
  raise ArgumentError, "outer\nmore"
end
record('tap') { 1.tap { |x| x.then { fail_with('tap') } } }
record('inject') { [1, 2].inject { |a, b| fail_with(a + b) } }
record('each_with_object') { [1].each_with_object({}) { |x, h| h.fetch(x) } }
record('times') { 2.times { |i| 1 / i } }
record('loop') { loop { fail_with('loop') } }
record('refinement') { Comparable.instance_method(:clamp).bind(Shop::Cart.new).call(2, 1) }
