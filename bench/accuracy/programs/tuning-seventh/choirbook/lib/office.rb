# frozen_string_literal: true

# What the office does with members and their money.
class Office
  def initialize(settings)
    @settings = settings
  end

  def admit(name, audition)
    Member.new(name: name, voice: audition[:voice]).save!
  end

  def transfer(row)
    Member.new(name: row['name'], voice: row['Stimme']).save!
  end

  def fee(year)
    setting(year) * 12
  end

  def room(year)
    setting(year).to_s.center(20)
  end

  def initials(member)
    first(member[:name]) + first(member[:family])
  end

  def shelf(score)
    "#{first(score[:composer])}-#{score[:number]}"
  end

  # The library answers in words; "on loan" and the like are no failures.
  def borrow(answer)
    raise "library says #{answer}" unless answer == 'yes'
  end

  private

  def setting(name)
    @settings.fetch(name)
  end

  def first(text)
    text.chr.upcase
  end
end
