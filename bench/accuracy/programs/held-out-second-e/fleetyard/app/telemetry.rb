# frozen_string_literal: true

require "json"

# As the SDK's span records an exception.
module Telemetry
  def self.emit(label, error, span, kind)
    stack = error.full_message(highlight: false, order: :top).encode("UTF-8", invalid: :replace, undef: :replace, replace: "\uFFFD")
    message = error.message.dup.force_encoding("UTF-8").scrub
    puts JSON.generate(bug: label, type: error.class.to_s, message: message, stack: stack, span: span, kind: kind)
  end
end
