# frozen_string_literal: true

require 'json'

# What the SDK's span.record_exception makes of an exception, as a line.
module Recorder
  LOCK = Mutex.new

  def self.record(name, error, span, kind)
    stack = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '?')
    line = JSON.generate({ bug: name, type: error.class.to_s, message: error.message.encode('UTF-8', invalid: :replace, undef: :replace), stack: stack, span: span, kind: kind })
    LOCK.synchronize { $stdout.puts(line) }
  end
end
