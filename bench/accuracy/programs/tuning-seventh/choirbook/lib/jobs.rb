# frozen_string_literal: true

# Work that is done later. Jobs are methods, by name.
class Jobs
  class Unknown < NameError; end

  def initialize
    @hooks = Hash.new { |all, name| all[name] = [] }
  end

  def on(event, &hook)
    @hooks[event] << hook
  end

  def emit(event, *values)
    @hooks[event].each { |hook| hook.call(*values) }
  end

  def perform(name, *values)
    raise Unknown, "no job is called #{name}" unless respond_to?(name)

    public_send(name, *values)
  end

  def remind(member, days)
    Rational(days, member[:reminders])
  end

  def bill(member)
    member[:fee] + member[:gift]
  end

  def concurrently(values, &work)
    values.map { |value| Thread.new { Thread.current.report_on_exception = false; work.call(value) } }.map(&:value)
  end

  def once
    @lock ||= Mutex.new
    @lock.synchronize { yield self }
  end
end
