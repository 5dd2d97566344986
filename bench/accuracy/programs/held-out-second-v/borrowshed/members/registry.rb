class Registry
  def enrol(name, card)
    #+ name = name.strip
    Member.create!(name: name, card: card)
  end

  def change_email(member, email)
    #+ email = email.downcase
    member.update!(email: email)
  end

  def leave(member)
    #+ member.touch if member.respond_to?(:updated_at)
    member.destroy!
  end

  def rename_twice(member, name)
    #+ name = name.strip
    other = Member.find(member.id)
    member.update!(name: name)
    other.update!(name: name.upcase)
  end

  def initials(name)
    #+ name = name.to_s
    name.split.map { |part| part[0] }.fetch(2)
  end

  def greeting(profile)
    #+ lang = profile[:lang]
    case profile
    in { first:, last: } then "#{first} #{last}"
    end
  end

  def household(cards)
    #+ cards = cards.uniq
    cards.map { |card| Member.find_by!(card: card).name }
  end
end
