class LaunchRefused < StandardError
  def initialize(glider, why)
    super("#{glider} may not be launched: #{why}")
  end
end

class Winch
  attr_reader :queue

  def initialize
    @queue = Queue.new
    @guard = Mutex.new
    @order = %w[K21 K8 Astir].each
  end

  def launch(glider, wind)
    #+ wind = wind.round
    Checks.between('crosswind', wind, 0..15)
    raise LaunchRefused.new(glider[:registration], "it is #{glider[:state]}") unless glider[:state] == 'ready'

    glider[:state] = 'airborne'
  end

  def launch_next(gliders, wind)
    launch(gliders.last, wind)
  end

  def relaunch(glider)
    glider[:state] = 'landed'
    launch(glider, 3)
  end

  def cable(length, launches)
    length / launches
  end

  def rope_strength(newtons)
    (newtons / 0.0).to_i
  end

  def next_in_line
    4.times.map { @order.next }
  end

  def close
    @queue.close
    self
  end

  def enqueue(registration)
    @queue << registration
  end

  def exclusively
    @guard.synchronize { yield }
  end

  def reserve(registration)
    exclusively { exclusively { registration } }
  end

  def signal(lamp)
    { 'white' => 1, 'red' => 2 }.fetch(lamp)
  end
end
