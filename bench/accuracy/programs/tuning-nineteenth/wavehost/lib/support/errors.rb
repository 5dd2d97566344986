module Wavehost
  class Error < StandardError; end
  class Invalid < Error; end
  class Conflict < Error; end
  class Denied < Error
    def initialize(who, what)
      super("#{who} cannot #{what}")
    end
  end

  class UploadFailed < Error; end
end
