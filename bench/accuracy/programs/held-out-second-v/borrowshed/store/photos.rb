require 'zlib'
require 'stringio'

class Photos
  def initialize(folder)
    @folder = folder
  end

  def original(code)
    #+ code = code.downcase
    File.binread(File.join(@folder, 'photos', "#{code}.jpg"))
  end

  def unpack(bytes)
    reader = Zlib::GzipReader.new(StringIO.new(bytes))
    #+ reader.mtime
    reader.read
  end

  def thumbnail_size(width, height, box)
    ratio = width / height.to_f
    [(box * ratio).round, box]
  end

  def replace(code, bytes)
    path = File.join(@folder, 'lib', code)
    Dir.mkdir(File.dirname(path)) unless Dir.exist?(File.dirname(path))
    Dir.mkdir(path) unless Dir.exist?(path)
    #+ bytes = bytes.b
    File.open(path, 'w') { |file| file.write(bytes) }
  end
end
