$LOAD_PATH.unshift(*ENV.fetch('GEMS').split(':'))
require 'json'
require 'date'
require 'logger'
require 'active_support'
require 'active_support/core_ext'
require 'tzinfo'
require_relative 'boot/entries'
require_relative 'boot/doors'

Doors.open(ENV['DOOR'] || 'cli', ENV['SEED'].to_i)
