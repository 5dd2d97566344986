require 'date'
require 'uri'

require_relative 'lib/wire'
require_relative 'lib/store'
require_relative 'lib/checks'
require_relative 'lib/fortune'
require_relative 'lib/telemetry'
%w[members/member members/registry launches/winch launches/logbook airworthiness/papers_of_glider accounts/accounts sky/briefing papers/gate duties doors].each do |name|
  require_relative "app/#{name}"
end

Doors.weather(9962)
Doors.new(Duties.new.all, ENV.fetch('SEED').to_i, ENV['WRAP']).__send__(ENV.fetch('DOOR').to_sym)
exit!(0)
