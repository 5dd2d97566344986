# frozen_string_literal: true

require 'csv'
require 'json'
require 'net/http'
require 'timeout'
require_relative 'store'
require_relative 'format'

module Rostrum
  # Two talks in one room.
  class SchedulingConflict < StandardError
    def initialize(room, at)
      super("room #{room} already has a talk at #{at}")
    end
  end

  class DeliveryFailed < StandardError; end

  class PayloadError < ArgumentError; end

  # What the organisers and visitors do.
  class Desk
    def speaker_card(id:, **)
      talk = Store.talk(id)
      speaker = Store.speaker_of(talk)
      "#{talk[:title]} by #{speaker[:name]}"
    end

    def timetable(slots:, **)
      slots.sort_by { |slot| slot['title'] }.map { |slot| "#{Format.clock(slot['starts'])} #{slot['title']}" }
    end

    def badge(holder:, session:, **)
      line = Format.clock(session[:from])
      "#{Format.initials(holder)} #{line}"
    end

    def sell(code:, holder:, **)
      Store.sell(code, holder)
    end

    def sales(day:, **)
      Store.sold_since(day)
    end

    def venue(settings:, **)
      hall = settings.fetch(:hall)
      { name: hall.fetch(:name), seats: hall.fetch(:seats) }
    end

    def import_rooms(csv:, **)
      CSV.parse(csv, headers: true).map { |row| [row['room'], Integer(row['seats'])] }
    end

    def list(page:, **)
      offset = (Integer(page) - 1) * 20
      Store.db[:talks].limit(20, offset).all
    end

    def sponsors(feed:, **)
      JSON.parse(feed).fetch('sponsors')
    end

    def weekday(day:, **)
      Format.day(day)
    end

    def confirm(to:, port:, **)
      post(URI("http://127.0.0.1:#{port}/mail"), to)
    end

    def post(uri, body)
      Net::HTTP.post(uri, body)
    rescue SystemCallError => e
      raise DeliveryFailed, "mail to #{body} was not accepted"
    end

    def place(room:, at:, plan:, **)
      raise SchedulingConflict.new(room, at) if plan.key?([room, at])

      plan[[room, at]] = true
    end

    def breadcrumb(track:, parents:, **)
      climb(track, parents).join(' / ')
    end

    def climb(track, parents)
      parents[track] ? climb(parents[track], parents) + [track] : [track]
    end

    def rating(votes:, **)
      votes.sum / votes.size
    end

    def search(text:, **)
      text.gsub(/[^\w ]/, '').downcase.split
    end

    def webhook(event:, **)
      case event
      in { kind: 'paid', order: { id: } } then id
      in { kind: 'refunded', order: { id:, amount: } } then [id, amount]
      end
    end

    def print_badges(names:, seconds:, **)
      Timeout.timeout(seconds) { names.each { |name| Format.initials(name) && sleep(0.2) } }
    end

    def footer(sponsors:, **)
      Page.new(sponsors).footer
    end

    def tally(halls:, **)
      halls.map { |hall| Thread.new { Thread.current.report_on_exception = false; count(hall) } }.sum(&:value)
    end

    def count(hall)
      hall[:doors].sum { |door| door[:in] - door[:out] }
    end

    def transfer(code:, **)
      raise PayloadError, "ticket code #{code} has no check digit" unless code.match?(/-\d{5}\z/)
    end

    def gift(code:, **)
      raise PayloadError, "ticket code #{code} belongs to a closed batch" if code.start_with?('G')
    end
  end
end
