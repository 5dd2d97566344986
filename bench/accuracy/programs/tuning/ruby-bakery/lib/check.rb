module Check
  class Failed < StandardError; end

  def self.that(condition, message)
    raise Failed, message unless condition
  end
end
