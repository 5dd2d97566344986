# frozen_string_literal: true

require 'date'
require 'erb'

module Rostrum
  # How things are written on pages, badges and mails.
  module Format
    module_function

    def clock(text)
      hour, minute = text.split(':')
      format('%02d.%02d', hour.to_i, minute.to_i)
    end

    def day(text)
      Date.strptime(text, '%Y-%m-%d').strftime('%A')
    end

    def initials(name)
      name.split(/\s+/).map { |part| part[0].upcase }.join
    end
  end

  # A page of the program.
  class Page
    FOOTER = "<p>Thanks to\n<%= sponsors.join(', ') %>\nand <%= partner_line %></p>"

    def initialize(sponsors)
      @sponsors = sponsors
    end

    attr_reader :sponsors

    def footer
      ERB.new(FOOTER).result(binding)
    end
  end
end
