# frozen_string_literal: true

require 'date'
require 'json'
require 'set'

module Campus
  class Error < StandardError; end

  class CourseFull < Error
    def initialize(course, seats)
      super("Course #{course} has no seat left of #{seats}")
    end
  end

  class NotEnrolled < Error; end

  Student = Struct.new(:id, :name, :advisor, :grades, keyword_init: true)
  Advisor = Struct.new(:name, :office, keyword_init: true)

  # Shared by all that reads a form.
  module Params
    module_function

    def required(form, key)
      value = form[key]
      raise ArgumentError, "parameter missing: #{key}" if value.nil? || value.empty?

      value
    end

    def integer(text)
      Integer(text, 10)
    end
  end

  # Courses, who is in them, and who may be.
  class Courses
    def initialize(seats)
      @seats = seats
      @enrolled = Hash.new { |hash, course| hash[course] = Set.new }
      @prerequisites = {}
    end

    def require_before(course, *others)
      @prerequisites[course] = others
    end

    def enroll(course, student)
      check_seats(course)
      @enrolled[course] << student.id
    end

    def drop(course, student)
      raise NotEnrolled, "Student #{student.id} is not enrolled in #{course}" unless @enrolled[course].delete?(student.id)
    end

    def seats_of(course)
      @seats.fetch(course)
    end

    def depth(course)
      1 + @prerequisites.fetch(course, []).sum { |other| depth(other) }
    end

    def create(form)
      title = Params.required(form, 'title')
      capacity = Params.integer(form['capacity'])
      @seats[title] = capacity
    end

    def schedule(form)
      Date.strptime(Params.required(form, 'starts'), '%Y-%m-%d')
    end

    private

    def check_seats(course)
      raise CourseFull.new(course, @seats[course]) if @enrolled[course].size >= seats_of(course)
    end
  end

  # Numbers that are made of grades.
  class Transcript
    def initialize(student)
      @student = student
    end

    def advisor_line
      "#{@student.name}, advised in #{@student.advisor.office}"
    end

    def office_hours
      room = @student.advisor&.office
      room.upcase
    end

    def average
      @student.grades.sum / @student.grades.size
    end

    def best
      @student.grades.max_by { |grade| grade[:points] }[:title]
    end

    def ranked
      @student.grades.map { |grade| grade[:points] }.sort.reverse
    end

    def total
      @student.grades.map { |grade| grade[:points] }.reduce(0) { |sum, points| sum + points }
    end

    def letter(points)
      case points
      in 90..100 then 'A'
      in 80..89 then 'B'
      in 60..79 then 'C'
      end
    end
  end
end
