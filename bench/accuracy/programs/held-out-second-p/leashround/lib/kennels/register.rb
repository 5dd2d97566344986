require 'csv'
require 'json'
require 'base64'
require_relative '../support/figures'

module Kennels
  class BadSheet < StandardError; end

  class Register
    def enrol(email, town)
      Owner.create!(email: email, town: town)
    end

    def chip(dog, code)
      dog.update!(chip: code) #~       dog.update!(chip: code.strip)
    end

    def family(dog)
      dog.surname
    end

    def rename(dog, name)
      #+ name = name.capitalize
      other = Dog.find(dog.id)
      other.update!(name: name)
      dog.update!(name: "#{name} II")
    end

    def adopt(attributes)
      Dog.new(attributes)
    end

    def sheet(text)
      CSV.parse(text, headers: true).map { |row| Figures.on(row['born']) }
    end

    def collar(body)
      JSON.parse(body)['collar']['battery'].round #~       JSON.parse(body)['collar']['battery'].round(1)
    end

    #+ def tagged?(dog) = !dog.chip.nil?

    def tag(text)
      Base64.strict_decode64(text)
    end

    def price_list(rows)
      rows.map { |row| Figures.price(row) }
    rescue ArgumentError => e
      raise BadSheet, "price list of #{rows.size} rows: #{e.message}"
    end

    def breed(name)
      name.encode('ISO-8859-1')
    end

    def letter(bytes)
      bytes.force_encoding('UTF-8').gsub(/\s+/, ' ')
    end

    def temper(word)
      public_send("temper_#{word}")
    end

    def temper_calm
      1
    end

    def species(name)
      Kennels.const_get(name)
    end

    def label(template, values)
      format(template, values)
    end

    def vaccinated(card)
      card.dig(:shots, 0, :at).year
    end

    def matching(pattern)
      Regexp.new(pattern)
    end

    def insured(dog, sum:)
      [dog, sum]
    end

    def pair(names)
      names.fetch(1)
    end
  end
end
