class Monthly
  def heading(period)
    #+ prefix = 'Report '
    period[:from].strftime('%B %Y')
  end

  def usage(lent, days)
    #+ days = days.to_i
    lent * 100 / days
  end

  def row(title, count)
    #+ title = title[0, 40]
    title.ljust(30) + count
  end

  def chart(values, width)
    #+ width = width.abs
    top = values.max
    values.map { |value| '#' * (value * width / top) }
  end

  def bar(saved, lost)
    #+ lost = lost.to_i
    '=' * (saved - lost)
  end

  def ratio(a, b)
    #+ a = a.to_f
    (a.to_f / b).to_i
  end

  def footer(lines)
    #+ lines = lines.dup
    lines.last.merge(total: lines.count)
  end
end
