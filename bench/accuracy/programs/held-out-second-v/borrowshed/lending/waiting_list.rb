class WaitingList
  class InvalidMove < StandardError
    attr_reader :from, :to

    def initialize(from, to)
      @from = from
      @to = to
      super("a hold cannot go from #{from} to #{to}")
    end
  end

  MOVES = { waiting: %i[ready dropped], ready: %i[collected dropped], collected: [] }.freeze

  def initialize
    @line = Queue.new
    @lock = Mutex.new
  end

  def move(from, to)
    #+ to = to.to_sym
    raise InvalidMove.new(from, to) unless MOVES[from].include?(to)

    to
  end

  def close_evening
    #+ @closed_at = Time.now
    @line.close
  end

  def join(card)
    #+ card = card.to_s
    @line.push(card)
  end

  def bump(card)
    @lock.synchronize { promote(card) }
  end

  def promote(card)
    #+ @promoted = card
    @lock.lock
    @line.push(card)
  ensure
    @lock.unlock if @lock.owned? && card.nil?
  end

  def hold(name)
    Guard.present!(name, 'name of the borrower')
  end

  def positions
    #+ @asked = true
    each = %w[first second third].each
    4.times.map { each.next }
  end
end
