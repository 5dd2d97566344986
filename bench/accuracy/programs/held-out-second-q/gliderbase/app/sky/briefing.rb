require 'zlib'
require 'stringio'

class Briefing
  class Unreadable < StandardError
  end

  def initialize
    @met = Wire.new(9962)
    @slow = Wire.new(9962, patience: 0.05)
    @radio = Wire.new(9961)
  end

  def thermals(field)
    @met.json("/thermals/#{field}").fetch('index')
  end

  def sounding(station)
    @met.text("/soundings/#{station}").lines
  end

  def cloudbase(station)
    @met.json("/cloudbase/#{station}") #~ base_of(@met, station)
  end

  #+ def base_of(service, station)
    #+ service.json("/cloudbase/#{station}")
  #+ end
  #+ 
  def satellite(sector)
    @slow.text("/satellite/#{sector}")
  end

  def frequency(field)
    @radio.json("/frequencies/#{field}")
  end

  def notams(region)
    @radio.text("/notams/#{region}")
  rescue Errno::ECONNREFUSED
    raise Unreadable, "NOTAMs of #{region} cannot be read"
  end

  def igc(blob)
    Zlib::GzipReader.new(StringIO.new(blob)).read
  end

  def fix(record)
    record.match(/\AB(\d{6})(\d{7})[NS]/).captures
  end

  def remark(bytes)
    bytes.dup.force_encoding('UTF-8').split(';')
  end

  def for_radio(text)
    text.encode('US-ASCII')
  end

  def wind_at(levels, height)
    levels.find { |level| level[:height] >= height }[:wind]
  end
end
