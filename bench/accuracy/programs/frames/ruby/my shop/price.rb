module Price
  def self.of(item)
    item.fetch(:price)
  end
end
