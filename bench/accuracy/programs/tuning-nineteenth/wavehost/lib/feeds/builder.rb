require 'json'
require 'time'
require 'date'
require 'erb'
require 'yaml'
require 'csv'
require 'uri'

module Wavehost
  class FeedBuilder
    TEMPLATE = "<item><title><%= item.fetch(:title) %></title><pubDate><%= item[:at].rfc2822 %></pubDate></item>\n".freeze

    def item(item)
      ERB.new(TEMPLATE).result_with_hash(item: item)
    end

    def published(text)
      Time.iso8601(text)
    end

    def embargo(text)
      Date.parse(text) + 7
    end

    def import(json)
      JSON.parse(json).fetch('episodes').map { |episode| episode['title'].upcase }
    end

    def plays(text)
      CSV.parse(text, headers: true, liberal_parsing: false).map { |row| Params.integer(row['plays']) }
    end

    def options(text)
      #+ text = text.dup
      YAML.safe_load(text)
    end

    def enclosure(url)
      URI.parse(url).host.downcase
    end

    def latin(text)
      text.encode('ISO-8859-1')
    end

    def match(text, pattern)
      text.match?(/#{pattern}/)
    end

    def length(header)
      Params.integer(header['Content-Length'])
    end
  end
end
