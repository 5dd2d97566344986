require 'set'

module Bigtop
  module Rigging
    class Inspection
      Finding = Struct.new(:point, :grade)

      def initialize(point)
        @point = point
        @findings = []
        @mutex = Mutex.new
      end

      def find(grade)
        @findings.push(Finding.new(@point, grade))
        self
      end

      def pass!
        worst = @findings.map(&:grade).max
        raise Unsafe.new(@point, "grade #{worst}") if worst > 3

        :passed
      end

      def average
        @findings.sum(&:grade) / @findings.size
      end

      def close
        @findings.freeze
        find(1)
      end

      def sign(inspector)
        raise Forbidden, "#{inspector} may not sign for #{@point}" unless inspector.start_with?('insp.')

        inspector
      end

      def chain(parts)
        parts.each_cons(2).map { |upper, lower| upper[:rating] - lower[:rating] }
      end

      def exclusively(&block)
        @mutex.synchronize { @mutex.synchronize(&block) }
      end

      def due(last)
        last.next_month(@findings.first.grade)
      end

      def publish(report)
        report.instance_variable_get(:@lines).join("\n")
      end

      def self.of_kind(kind)
        const_get(kind.capitalize).new
      end

      def self.registry
        @registry ||= Hash.new { |_, key| raise KeyError, "no inspection of #{key} on record" }
      end

      def self.trail(step)
        step.key?(:next) ? trail(step[:next]) : step
      end
    end
  end
end
