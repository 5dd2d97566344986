# Runs a case and prints what OpenTelemetry's SDK would send of it, and the frames as backtrace_locations has them.
require 'json'

def frames_of(error)
  (error.backtrace_locations || []).map do |location|
    { function: location.label.to_s, file: location.path, line: location.lineno, column: 0 }
  end
end

def chain_of(error)
  return [] if error.nil?

  found = { type: error.class.to_s, message: error.message, frames: frames_of(error) }
  [found] + chain_of(error.cause)
end

def record(name)
  yield
rescue Exception => error # rubocop:disable Lint/RescueException
  # Timeout gives its error a backtrace of its own making.
  return if error.backtrace_locations.nil?

  line = {
    program: name, type: error.class.to_s, message: error.message,
    stack: error.full_message(highlight: false, order: :top), expected: chain_of(error)
  }
  puts JSON.generate(line)
end
