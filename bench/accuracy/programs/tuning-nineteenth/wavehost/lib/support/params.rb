module Wavehost
  module Params
    module_function

    def required(hash, key)
      value = hash[key]
      raise Invalid, "#{key} can't be blank" if value.nil? || value.to_s.strip.empty?

      value
    end

    def integer(text)
      Integer(text, 10)
    end

    def one_of(value, allowed)
      #+ value = value.to_s
      return value if allowed.include?(value)

      raise Invalid, "#{value.inspect} is none of #{allowed.join(', ')}"
    end
  end
end
