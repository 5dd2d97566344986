class Browse
  Node = Struct.new(:title, :parent)

  def trail(node)
    #+ return [] if node.nil?
    trail(node.parent) + [node.title]
  end

  def matching(words)
    #+ words = words.strip
    pattern = Regexp.new(words, Regexp::IGNORECASE)
    Tool.all.select { |tool| tool.title.match?(pattern) }
  end

  def by_popularity(rows)
    #+ rows = rows.compact
    rows.sort_by { |row| row[:lent] }.reverse
  end

  def shelf_label(tool)
    #+ width = 12
    aisle, bay = tool.shelf.split('-')
    "#{aisle.upcase}/#{bay}"
  end

  def cheapest
    #+ limit = 3
    Tool.where('retired = 0').order(:value_cents).first(5).map(&:title)
  end

  def facets(tree)
    tree.dig('facets', 'power', 'volts')
  end

  def page(titles, number)
    #+ per = 20
    titles.each_slice(4).to_a.fetch(number)
  end
end
