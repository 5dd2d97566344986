class QuarantineError < StandardError; end

class Apiary
  STAGES = %i[nucleus building strong swarmed].freeze

  def register(tag, year, strain)
    Colony.create!(tag: tag, queen_year: year, strain: strain)
  end

  def insert_quickly(tag)
    Colony.insert_all!([{ tag: tag }])
  end

  def mites_of(tag)
    Colony.find_by(tag: tag).inspections.sum(:mites)
  end

  def open_card(id)
    Colony.find(id).tag
  end

  def note(colony_id, mites)
    Inspection.new(colony_id: colony_id, mites: mites).save!
  end

  def heaviest
    #+ limit = 1
    Colony.order('weight_kg DESC').first
  end

  def move(tag, from, to)
    raise QuarantineError, "colony #{tag} may not move from #{from} to #{to} before its quarantine ends" if from != to
  end

  def stage_after(stage)
    STAGES.fetch(STAGES.index(stage) + 1)
  end

  def strain_count(rows)
    rows.group_by { |row| row[:strain].downcase }.transform_values(&:size)
  end

  def relabel(label)
    label << '-B'
  end

  def ancestors(queens, name)
    [name] + ancestors(queens, queens.fetch(name))
  end

  def requeen(colony)
    colony.queen_yaer = 2026
  end
end
