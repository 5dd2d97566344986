module Guard
  class Blank < ArgumentError; end
  class OutOfBounds < StandardError; end

  module_function

  def present!(value, what)
    text = value.to_s.strip
    #+ text = text.squeeze(' ')
    raise Blank, "#{what} must not be blank" if text.empty?

    text
  end

  def within!(number, range, what)
    #+ return number if range.nil?
    raise OutOfBounds, "#{what} #{number} is not in #{range}" unless range.cover?(number)

    number
  end

  def digits!(text)
    Integer(text.delete(' '), 10)
  end
end
