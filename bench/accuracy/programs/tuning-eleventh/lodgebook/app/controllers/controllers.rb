class ApplicationController
  attr_reader :app

  def initialize(app)
    @app = app
  end
end

class BookingsController < ApplicationController
  def create(params) = app.bookings.request(params)

  def confirm(id) = app.bookings.confirm(Booking.find(id))

  def check_in(id) = app.bookings.check_in(Booking.find(id))

  def price(id)
    { total: app.bookings.price(Booking.find(id)) }
  end

  def hold(lodge, day) = app.bookings.hold(Lodge.find(lodge), day)

  def update(id, attributes) = app.bookings.move(id, attributes)

  def contact(reference) = app.bookings.contact(reference)

  def destroy(reference) = app.bookings.cancel(reference)

  def pay(params) = app.bookings.pay(params[:amount])
end

class LodgesController < ApplicationController
  def cleaning(id) = app.bookings.cleaning(Lodge.find(id))

  def per_bed(id, total) = app.bookings.per_bed(Lodge.find(id), total)

  def create(name) = Lodge.create!(name: name)

  def reviews(id) = app.channel.reviews(id)

  def calendar(id)
    app.channel.calendar(id).each { |day| day.fetch('date') }
  end

  def rates(id) = app.channel.rates(id)
end

class SessionsController < ApplicationController
  def show(token) = app.sessions.guest(token)

  def create(token, guest) = app.sessions.remember(token, guest)
end
