# What `span.record_exception` of the SDK makes of an exception.
module Telemetry
  module_function

  def record(duty, exception)
    return if duty.tag.empty?

    attributes = {
      bug: duty.tag,
      type: exception.class.to_s,
      message: exception.message,
      stack: exception.full_message(highlight: false, order: :top),
      span: duty.span,
      kind: duty.kind
    }
    clean = attributes.transform_values { |value| value.is_a?(String) ? value.encode('UTF-8', invalid: :replace, undef: :replace, replace: "\u{FFFD}") : value }
    $stdout.puts(JSON.generate(clean))
    $stdout.flush
  end
end
