require 'fiddle'
require 'zlib'

class Rounds
  def unzip(bytes)
    Zlib::GzipReader.new(StringIO.new(bytes)).read
  end

  def photo(path)
    File.binread(path)
  end

  def each_smoker(smokers)
    smokers.each { |name, _| smokers["#{name}-spare"] = 1 }
  end

  def visit(queue)
    queue.close
    queue << :visit
  end

  def take(lock)
    lock.lock
    lock.lock
  end

  def resume(fiber)
    fiber.resume
    fiber.resume
  end

  def next_site(sites)
    walker = sites.each
    (sites.size + 1).times { walker.next }
  end

  def notify(people)
    people.each { |person| person.call_out }
  end

  def parallel(sites)
    sites.map { |site| Thread.new { Thread.current.report_on_exception = false; raise IOError, "camera at #{site} sent nothing" } }.each(&:join)
  end

  def setting(env, name)
    env.fetch(name)
  end

  def plan(first, last:)
    (first..last).to_a
  end

  def start(env)
    plan(setting(env, 'first'))
  end

  def thin(env)
    env['hives'].first(env['count'])
  end

  def bytes(text)
    text.unpack1('N') + 1
  end

  def upcase(text)
    text.strip
  end
end
