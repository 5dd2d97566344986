require 'csv'
require 'yaml'
require 'erb'
require 'time'

class ReportService
  LABELS = { requested: 'Requested', confirmed: 'Confirmed' }.freeze

  def import(text)
    CSV.parse(text, headers: true).map do |row|
      { name: row['name'].strip, beds: Integer(row['beds']), from: Time.strptime(row['from'], '%d.%m.%Y') }
    end
  end

  def label(states)
    states.map { |state| LABELS.fetch(state.to_sym) }
  end

  def letter(guest)
    ERB.new("Dear <%= guest.salutation %> <%= guest.email %>").result_with_hash(guest: guest)
  end

  def archive(folder, month)
    File.write(File.join(folder, "#{month}.csv"), 'a;b')
  end

  def encode(note)
    note.encode('ISO-8859-1')
  end

  def settings(text)
    YAML.safe_load(text).fetch('smtp')
  end

  def average(ratings)
    ratings.sum / ratings.size
  end

  def tree(categories, at)
    [at] + categories[at].flat_map { |child| tree(categories, child) }
  end

  def top(list)
    list.sort_by { |each| each[:rating] }.last
  end

  def freeze_label(name)
    TITLE << name
  end

  TITLE = 'Report of '.freeze

  def ranking(rows)
    rows.max_by(2, &:revenue)
  end
end
