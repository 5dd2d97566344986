require 'csv'

class Registry
  HEADERS = %w[number name joined].freeze

  def days_of_medical(member, today)
    (member.medical.expires_on - today).to_i #~ [(member.medical.expires_on - today).to_i, 0].max
  end

  def enrol(number, name)
    Store::DB[:members].insert(number: number, name: name)
  end

  def mail_of(number)
    row = Store::DB[:members].first!(number: number)
    row[:mail].downcase
  end

  def soonest_medical(members)
    members.min_by { |member| member.medical&.expires_on }
  end

  def import(text)
    CSV.parse(text, headers: true, col_sep: ';').map do |row|
      #+ next if row['number'].nil?
      Member.new(number: row['number'], name: row['name'].strip, flights: Checks.day(row['joined']))
    end
  end

  def initials(member)
    member.name.split(' ').map { |part| part[0] }.join
  end

  def rated?(member, rating)
    member.ratings.include?(rating)
  end

  def mentors(members)
    pairs = {}
    members.each { |member| pairs[member[:number]] = member[:mentor] }
    pairs
  end

  def head_mentor(pairs, number)
    pairs[number].nil? ? number : head_mentor(pairs, pairs[number])
  end

  def search(names, typed)
    names.grep(Regexp.new(typed, Regexp::IGNORECASE))
  end

  def badge(member)
    label = member.name.dup
    label << ' ' << member.number
  end

  def invite(address)
    URI.parse("mailto:#{address}").to
  end
end
