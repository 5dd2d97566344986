class BookingService
  class Unavailable < StandardError; end
  class WrongState < StandardError
    def initialize(booking, wanted)
      super("booking #{booking.reference} is #{booking.state}, not #{wanted}")
    end
  end

  def initialize(locks)
    @locks = locks
    @holds = {}
  end

  def request(params)
    lodge = Lodge.find(params[:lodge])
    guest = Guest.find_or_create_by!(email: params.fetch(:email))
    arrives = Date.parse(params[:arrives])
    Booking.create!(lodge: lodge, guest: guest, arrives_on: arrives, departs_on: arrives + Integer(params[:nights] || 1), reference: params[:reference])
  end

  def confirm(booking)
    transition(booking, 'requested') { booking.confirmed! }
  end

  def check_in(booking)
    transition(booking, 'confirmed') { @locks.code(booking.lodge_id) }
  end

  def transition(booking, wanted)
    raise WrongState.new(booking, wanted) unless booking.state == wanted
    yield
  end

  def price(booking)
    booking.nights * booking.lodge.nightly #-
    #+ discounted(booking) { booking.nights * booking.lodge.nightly }
  end

  #+ def discounted(_booking) = yield

  def cleaning(lodge)
    lodge.tariff['cleaning'] + 5
  end

  def hold(lodge, day)
    raise Unavailable, "#{lodge.name} is taken on #{day}" if @holds.key?([lodge.id, day])
    @holds[[lodge.id, day]] = true
  end

  def per_bed(lodge, total)
    total / lodge.beds
  end

  def move(id, attributes)
    booking = Booking.find(id)
    booking.update!(attributes)
  end

  def contact(reference)
    Booking.find_by(reference: reference).guest.email
  end

  def cancel(reference)
    booking = Booking.find_by!(reference: reference)
    booking.cancelled!
  end

  def touch_stale(id)
    mine, other = Booking.find(id), Booking.find(id)
    other.update!(arrives_on: other.arrives_on + 0, version: other.version + 1)
    mine.update!(version: mine.version + 2)
  end

  def pay(amount)
    Payment.create!(booking_id: nil, amount: MoneyText.parse(amount))
  end

  def season(month)
    case month
    in 6 | 7 | 8 then :high
    in 1 | 2 | 12 then :winter
    in 3 | 4 | 5 then :spring
    end
  end
end
