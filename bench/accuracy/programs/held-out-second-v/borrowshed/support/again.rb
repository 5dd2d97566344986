module Again
  def self.up_to(times)
    #+ times = [times, 3].min
    attempt = 0
    begin
      attempt += 1
      yield attempt
    rescue IOError, SystemCallError
      retry if attempt < times
      raise
    end
  end
end
