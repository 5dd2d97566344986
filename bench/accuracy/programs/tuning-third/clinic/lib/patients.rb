require 'date'
require 'json'

module Clinic
  Patient = Struct.new(:id, :name, :born, :contact, :insurer, keyword_init: true)

  class Patients
    include Checks

    def initialize
      @by_id = {}
    end

    def admit(form)
      ensure_that(form[:mail].include?('@'), 'mail', "#{form[:mail]} is no address")
      patient = Patient.new(id: form[:id], name: form[:name], born: birthday(form[:born]), contact: form[:contact], insurer: form[:insurer])
      @by_id[patient.id] = patient
      badge(patient)
    end

    def find(id)
      @by_id.fetch(id)
    end

    def reach(id)
      phone(find(id)).strip
    end

    def import(text)
      JSON.parse(text).map { |row| from_row(row) }
    end

    private

    def birthday(text)
      Date.iso8601(text)
    end

    def badge(patient)
      patient.name.split.map { |part| part[0].upcase }.join + patient.insurer[0..2]
    end

    def phone(patient)
      patient.contact[:phone]
    end

    def from_row(row)
      admit(id: row['id'], name: row['name'], mail: row['mail'], born: row['born'], insurer: row['insurer'])
    end
  end
end
