module Bigtop
  module People
    class Directory
      def initialize
        People.connect
      end

      def hire(**details)
        Artist.create!(**details)
      end

      def artist(id)
        Artist.find(id)
      end

      def by_name(name)
        Artist.find_by!(stage_name: name)
      end

      def import(passport)
        Artist.insert_all!([{ passport: passport }, { passport: passport }])
      end

      def sign(artist)
        Contract.new(artist: artist).save!(validate: false)
      end

      def extend_contract(artist, number)
        Contract.create!(artist: artist, number: number).until + 30
      end

      def orphan(number)
        Contract.create!(number: number)
      end

      def grow(id, by)
        one = Artist.find(id)
        two = Artist.find(id)
        one.update!(height: 150 + by)
        two.update!(height: 151 + by)
      end

      def dismiss(artist)
        artist.destroy!
      end

      def agency(artist)
        artist.agency_name
      end

      def ranked
        Artist.order('popularity desc').to_a
      end

      def where(**filter)
        Artist.where(**filter).to_a
      end

      def search(term)
        Artist.where("stage_name like '#{term}%'").to_a
      end

      def promote(artist, status)
        artist.update!(status: status)
      end

      def touch_frozen(artist)
        artist.destroy
        artist.height = 170
      end

      def contracts(artist)
        artist.contracts.includes(:venue).to_a
      end

      def oldest_contract(artist)
        artist.contracts.order(:until).first.number
      end
    end
  end
end
