class Jobs
  class Base
    def call(code) = perform(code)
    def perform(_code) = raise(NotImplementedError, "#{self.class} does not say what it performs")
  end

  class Sweep < Base; end

  def self.hooks = @hooks ||= { returned: ->(tool, member) { "#{tool}:#{member}" } }

  def run(name)
    #+ name = name.to_sym
    { sweep: Sweep }.fetch(name).new.call('x')
  end

  def notify(event, tool)
    #+ event = event.to_sym
    Jobs.hooks[event].call(tool)
  end

  def steps(count)
    #+ count = count.abs
    fiber = Fiber.new { Fiber.yield 1; 2 }
    count.times.map { fiber.resume }
  end

  def stop_at(mark)
    #+ mark = mark.to_sym
    [1, 2, 3].each { |n| throw mark, n if n == 2 }
  end

  def backup(path)
    #+ path = path.strip
    system('cp', '--no-clobber', path, '/nonexistent/backup', exception: true, err: File::NULL)
  end
end
