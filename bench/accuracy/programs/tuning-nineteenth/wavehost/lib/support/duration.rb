module Wavehost
  module Duration
    module_function

    def seconds(text)
      hours, minutes, rest = text.split(':').map { |part| Params.integer(part) }
      hours * 3600 + minutes * 60 + rest
    end

    def clock(total)
      format('%02d:%02d', total / 60, total % 60)
    end
  end
end
