# frozen_string_literal: true

class OrdersController
  def show(params)
    Order.find(params[:id]).reference
  end

  def create(params)
    Order.create!(reference: params[:reference], state: 'pending', total_cents: params[:total])
  end

  def pay(params)
    order = Order.find_by!(reference: params[:reference])
    order.pay!
    PaymentClient.new.capture(order.reference, order.total_cents)
  end

  def refund(params)
    Order.find_by!(reference: params[:reference]).refund!
  end

  def voucher(params)
    order = Order.find_by!(reference: params[:reference])
    Billing.new.apply_voucher(order, params[:voucher])
  end

  def webhook(body)
    event = JSON.parse(body)
    event.fetch('data').fetch('object')
  end
end

class ShowsController
  def location(params) = Show.find(params[:id]).location
  def upcoming(params) = Show.upcoming(params[:region])

  def reserve(params)
    show = Show.find(params[:id])
    SeatBooking.new.reserve(show, params[:labels])
  end

  def price(params)
    SeatPlan.new([]).price(params[:zone])
  end

  def search(params)
    words = params[:q].scan(/\w+/)
    words.map(&:downcase).first.center(10)
  end
end

class AccountController
  def download(params)
    claims = SignedLinks.read(params[:token])
    claims['order']
  end

  def unseal(params)
    SignedLinks.unseal(params[:text], params[:key])
  end

  def greeting(params)
    Customer.new(name: params[:name]).greeting
  end

  def country(params)
    PaymentClient.new.methods_for(params[:country])
  end
end
