module Bigtop
  module Classes
    class Enrolment
      STATES = { 'waiting' => %w[offered], 'offered' => %w[accepted declined] }.freeze

      attr_reader :state

      def initialize(pupil, title)
        @pupil = pupil
        @title = title
        @state = 'waiting'
      end

      def move(to)
        raise Error, "enrolment of #{@pupil} cannot go from #{@state} to #{to}" unless STATES[@state].include?(to)

        @state = to
        self
      end

      def self.seat(title, taken, seats)
        raise ClassFull.new(title, seats) if taken >= seats

        taken + 1
      end

      def self.build(form)
        pupil, title = Support.demand(form, :pupil, :title)
        new(pupil, title)
      end

      def self.guardian(form)
        Support.demand(form[:guardian], :phone).first
      end

      def fee(price, instalments)
        Support.money(price) / instalments
      end

      def cents(price)
        (price * 100).to_i / (price - price).to_i
      end

      def born(text)
        Support.date(text)
      end

      def level(value)
        Integer(value)
      end

      def weight(value)
        Float(value)
      end

      def discount(code)
        case code
        in { sibling: Integer => count } then count * 5
        in { early: true } then 10
        end
      end

      def notes
        @notes.map(&:strip)
      end

      def badge
        @pupil + ' #' + @title.size
      end

      def certificate
        format('%s has finished %s with %d points', @pupil, @title)
      end

      def rename(name)
        @pupil.replace(name)
      end

      def parents(people)
        first, second = people
        [first.fetch(:name), second.fetch(:name)]
      end
    end
  end
end
