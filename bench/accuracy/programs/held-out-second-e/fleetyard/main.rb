# frozen_string_literal: true

ENV.fetch("GEMS", "").split(":").reverse_each { |path| $LOAD_PATH.unshift(path) }
$stdout.sync = true
require_relative "app/boot"
require_relative "doors/entrances"

context = Boot.context(Integer(ENV.fetch("SEED")))
Entrances.public_send(ENV.fetch("DOOR", "cli"), Entries::ALL, context)
Boot.stop
exit!(0)
