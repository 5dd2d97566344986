require 'json'
ENV.fetch('GEMS').split(':').each { |path| $LOAD_PATH.unshift(path) }
$LOAD_PATH.unshift(File.join(__dir__, 'lib'))
require 'bigtop'
require_relative 'bookings'

SIGNAL_SPAN = { 'rack' => ['POST /bookings', 2], 'thread' => ['bigtop.job', 5], 'rake' => ['bigtop.task', 1] }.fetch(ENV.fetch('DOOR', 'rake'))

$stdout.sync = true
Bookings.new(Integer(ENV.fetch('SEED'))).list.each do |bug, booking|
  error = Bigtop::Ringmaster.admit(booking)
  if error.nil?
    warn "nothing failed: #{bug}"
    next
  end
  stack = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '�')
  message = error.message.dup.force_encoding("UTF-8").scrub("�")
  puts JSON.generate(bug: bug, type: error.class.to_s, message: message, stack: stack, span: SIGNAL_SPAN[0], kind: SIGNAL_SPAN[1])
end
