require 'date'
require 'json'
require 'yaml'

module Repertoire
  class UnknownVoice < StandardError; end

  Piece = Struct.new(:title, :parts, :year, :composer, keyword_init: true) do
    def label
      "#{composer.surname}: #{title}"
    end
  end

  class Library
    PITCHES = { 'alto' => 60, 'tenor' => 48, 'bass' => 40 }.freeze

    def initialize
      @pieces = {}
    end

    def fetch(number)
      @pieces.fetch(number)
    end

    def starting_note(voice)
      PITCHES.fetch(voice) { raise UnknownVoice, "no voice #{voice} in this choir" }
    end

    def bars_per_page(bars, pages)
      bars / pages
    end

    def duration(text)
      minutes, seconds = text.split(':')
      Integer(minutes) * 60 + Integer(seconds) #~ (Integer(minutes) * 60) + Integer(seconds)
    end

    def add_pitch(voice, value)
      PITCHES[voice] = value
    end

    def import(text)
      #+ text = text.to_s
      JSON.parse(text)
    end

    def programme(text)
      YAML.safe_load(text)
    end

    def transpose(notes, by)
      notes.map { |note| note + by }
    end

    def refrain(piece, links)
      refrain(links[piece], links)
    end

    def lyrics(bytes)
      bytes.force_encoding('UTF-8').split("\n")
    end

    def to_latin(text)
      text.encode('ISO-8859-1')
    end
  end
end
