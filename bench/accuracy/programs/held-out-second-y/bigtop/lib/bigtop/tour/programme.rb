require 'erb'
require 'csv'
require 'yaml'

module Bigtop
  module Tour
    class Programme
      def initialize(title)
        @title = title
      end

      def render(template)
        ERB.new(template).result(binding)
      end

      def acts(csv)
        CSV.parse(csv, headers: true).map { |row| row.fetch('act') }
      end

      def settings(yaml)
        YAML.safe_load(yaml)
      end

      def lights(yaml)
        YAML.safe_load(yaml)['lights'].fetch('colour')
      end

      def decode(json)
        JSON.parse(json)
      end

      def poster(bytes)
        bytes.force_encoding('UTF-8').split(/\s+/)
      end

      def join(title, subtitle)
        title.encode('UTF-16LE') + subtitle
      end

      def ascii(text)
        text.encode('US-ASCII')
      end

      def pattern(text)
        Regexp.new(text)
      end

      def act_number(line)
        line.match(/act (\d+)/)[1].to_i
      end

      def slug(act)
        act.title.parameterize
      end

      def lineup(acts)
        acts.to_h { |act| act.split(' by ') }
      end

      def encore(acts)
        acts.last.dup.concat(acts[-9])
      end

      def tempo(beats)
        beats.inject(:+) / beats.length
      end

      def call_act(name)
        public_send(name)
      end

      private

      def finale
        @title
      end
    end
  end
end
