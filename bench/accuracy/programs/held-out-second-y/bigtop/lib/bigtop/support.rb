require 'date'
require 'bigdecimal'

module Bigtop
  module Support
    module_function

    def demand(hash, *names)
      names.map do |name|
        value = hash[name]
        raise ArgumentError, "#{name} is missing" if value.nil? || value == ''

        value
      end
    end

    def clock(text)
      hours, minutes = text.split(':').map { |part| Integer(part, 10) }
      hours * 60 + minutes
    end

    #+ def noon?(text)
    #+   clock(text) == 720
    #+ end

    def date(text)
      Date.strptime(text, '%d/%m/%Y')
    end

    def money(text)
      BigDecimal(text.delete('€'))
    end
  end
end
