require 'date'

Medical = Struct.new(:kind, :expires_on)
Member = Struct.new(:number, :name, :medical, :ratings, :flights, keyword_init: true) do
  def first_name
    name.split.first.capitalize
  end
end
