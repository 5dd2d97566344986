require 'bigdecimal'
require 'csv'
require 'date'
require 'timeout'

module Singers
  class NotAllowed < StandardError
    def initialize(singer, deed)
      super("#{singer} may not #{deed}")
    end
  end

  class Roster
    Singer = Struct.new(:name, :voice, :born, :email)

    def initialize
      @singers = []
      @lock = Mutex.new
    end

    def by_name(name)
      @singers.find { |each| each.name == name }
    end

    def voice_of(name)
      by_name(name).voice
    end

    def birthday(text)
      Date.iso8601(text)
    end

    def rehearsal(text)
      DateTime.strptime(text, '%d.%m.%Y %H:%M')
    end

    def seat(rows, index)
      rows.fetch(index)
    end

    def invite(singer, by)
      raise NotAllowed.new(by, "invite #{singer}") unless by == 'conductor'
    end

    def dues(amount, parts)
      #+ parts = parts.to_i
      BigDecimal(amount) / parts
    end

    def rename(singer, name)
      singer.freeze
      singer.name = name
    end

    def oldest(singers)
      singers.max_by(&:born).name #~ singers.sort_by(&:born).last.name
    end

    def sorted(singers)
      singers.sort_by { |each| each.voice }
    end

    def sheet(text)
      CSV.parse(text, headers: true).map { |row| Float(row['height']) }
    end

    def locked
      @lock.synchronize { @lock.synchronize { 1 } }
    end

    def vote(seconds)
      Timeout.timeout(seconds) { sleep 1 }
    end

    def drop_absent(attendance)
      attendance.each { |name, there| attendance["#{name} (absent)"] = there unless there }
    end
  end
end
