require 'csv'
require 'rexml/document'

class Importer
  ROWS = %w[title shelf value].freeze

  def csv(text)
    #+ text = text.sub("\uFEFF", '')
    CSV.parse(text, headers: true).map(&:to_h)
  end

  def donation_list(bytes)
    #+ bytes = bytes.dup
    text = bytes.force_encoding('UTF-8')
    text.split(/\s*;\s*/).map(&:capitalize)
  end

  def council_feed(xml)
    #+ started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    REXML::Document.new(xml).root.elements.map { |each| each.attributes['ref'] }
  end

  def value_of(row)
    #+ row = row.transform_keys(&:downcase)
    Float(row['value'])
  end

  def merge_titles(latin, utf)
    latin + ' / ' + utf
  end
end
