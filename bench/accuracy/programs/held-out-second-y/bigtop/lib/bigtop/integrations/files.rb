require 'zlib'
require 'stringio'
require 'base64'
require 'fileutils'
require 'open3'

module Bigtop
  module Integrations
    module Files
      ROOT = ENV.fetch('PREFIX')

      module_function

      def music(name)
        File.read(File.join(ROOT, 'music', "#{name}.cue"))
      end

      def folder(name)
        Dir.mkdir(File.join(ROOT, name))
      end

      def unpack(bytes)
        Zlib::GzipReader.new(StringIO.new(bytes)).read
      end

      def inflate(bytes)
        Zlib::Inflate.inflate(bytes)
      end

      def photo(text)
        Base64.strict_decode64(text)
      end

      def log(io, line)
        io.write(line)
      end

      def mix(name)
        Open3.capture2('bigtop-mixer', name)
      end

      def restore(bytes)
        Marshal.load(bytes)
      end

      def plugin(name)
        require "bigtop/plugins/#{name}"
      end

      def setting(name)
        ENV.fetch(name)
      end

      def backup(object)
        Marshal.dump(object)
      end

      def listing(path)
        Dir.children(path)
      end
    end
  end
end
