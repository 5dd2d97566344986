# frozen_string_literal: true

require 'json'
require 'socket'
%w[record office rehearsal outside jobs].each { |name| require_relative "lib/#{name}" }

SEED = ENV.fetch('SEED').to_i

def word(*of)
  of[SEED % of.size]
end

def open_database
  Record.database = SQLite3::Database.new(':memory:')
  Record.database.execute_batch(<<~SQL)
    CREATE TABLE members (name TEXT UNIQUE, voice TEXT NOT NULL, year INTEGER CHECK (year > 1900));
    CREATE TABLE concerts (title TEXT NOT NULL, hall TEXT NOT NULL);
  SQL
end

def closed_port
  server = TCPServer.new('127.0.0.1', 0)
  port = server.addr[1]
  server.close
  port
end

def page_server
  server = TCPServer.new('127.0.0.1', 0)
  Thread.new do
    loop do
      client = server.accept
      nil until client.gets.to_s.strip.empty?
      client.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<p>Hi</p>")
      client.close
    end
  end
  server.addr[1]
end

def bugs
  plan = Plan.parse([['03.10.2025', String.new(word('Aula', 'Chapel', 'Barn')), 90 + SEED], ['10.10.2025', 'Aula', 60]])
  letters = Letters.new(File.join(__dir__, 'views'))
  {
    'guest-without-voice' => ['POST /guests', -> { Member.build(word('Ada', 'Bo', 'Cleo'), '').save! }],
    'import-swaps-columns' => ['import', -> { Member.new(name: nil, voice: word('Ada', 'Bo', 'Cleo')).save! }],
    'concert-saved-before-title' => ['POST /concerts', -> { Concert.new(hall: word('Aula', 'Barn')).save! }],
    'member-signs-up-twice' => ['POST /members', -> { 2.times { Member.build("Dee #{SEED}", 'alto').save! } }],
    'year-of-two-digits' => ['POST /members', -> { Member.new(name: "Eve #{SEED}", voice: 'bass', year: 80 + SEED).save! }],
    'hall-never-asked' => ['POST /concerts', -> { Concert.new(title: word('Messiah', 'Elijah')).save! }],
    'finder-for-email' => ['GET /members', -> { Member.find_by_email("a#{SEED}@example.net") }],
    'order-by-heading-shown' => ['GET /members', -> { Member.ordered(word('Stimme', 'Jahrgang', 'Vorname')) }],
    'quote-in-order' => ['GET /concerts', -> { Concert.ordered("title'#{SEED}") }],
    'date-of-american-form' => ['import', -> { Plan.parse([["10.#{13 + SEED}.2025", 'Aula', 60]]) }],
    'slot-with-conductor' => ['POST /slots', -> { Slot.new(day: nil, hall: 'Aula', conductor: word('Kim', 'Lou')) }],
    'minutes-left-out' => ['GET /total', -> { Plan.parse([['03.10.2025', 'Aula', SEED], ['04.10.2025', 'Barn', nil]]).total }],
    'minutes-as-text-sorted' => ['GET /longest', -> { Plan.parse([['03.10.2025', 'Aula', 60 + SEED], ['04.10.2025', 'Barn', '60']]).longest }],
    'admitted-before-audition' => ['POST /members', -> { Office.new({}).admit(word('Ada', 'Bo', 'Cleo'), {}) }],
    'transfer-column-in-english' => ['import', -> { Office.new({}).transfer({ 'name' => word('Ada', 'Bo'), 'voice' => 'alto' }) }],
    'fee-of-next-year' => ['GET /fees', -> { Office.new({ 2025 => 8 }).fee(2025 + SEED) }],
    'room-booked-by-week' => ['GET /rooms', -> { Office.new({ 2025 => 8 }).room("2025-W#{SEED}") }],
    'initials-of-single-name' => ['GET /members', -> { Office.new({}).initials({ name: word('Ola', 'Jun') }) }],
    'shelf-of-anonymous-score' => ['GET /scores', -> { Office.new({}).shelf({ number: SEED }) }],
    'loan-taken-for-failure' => ['POST /loans', -> { Office.new({}).borrow(word('on loan until May', 'being bound', 'reading room only')) }],
    'nobody-sings' => ['GET /share', -> { plan.share(0) }],
    'halls-without-a-block' => ['GET /halls', -> { plan.each_hall }],
    'locked-while-open' => ['POST /locks', -> { plan.lock(Date.new(2025, 1, SEED)) }],
    'medley-holds-itself' => ['GET /length', -> { Piece.new("Medley #{SEED}").then { |piece| piece.parts << piece and piece.length } }],
    'tempo-without-marking' => ['GET /marking', -> { Piece.new('Gloria', tempo: word(:grave, :vivo)).marking({ allegro: 120 }) }],
    'title-not-loaded' => ['GET /initials', -> { Piece.new('Gloria').tap { |piece| piece.title = nil }.initials }],
    'lyrics-port-closed' => ['GET /lyrics', -> { Lyrics.new(closed_port).find(word('silent-night', 'amen')) }],
    'lyrics-answer-is-page' => ['GET /lyrics', -> { Lyrics.new(page_server).find(word('silent-night', 'amen')) }],
    'archive-slower-than-limit' => ['GET /archive', -> { Lyrics.new(0).slow(word('silent-night', 'amen')) }],
    'export-of-polish-name' => ['export', -> { Exporters.for('csv').call([[word('Łukasz', 'Wałęsa'), SEED]]) }],
    'export-without-width' => ['export', -> { Exporters.for('text').call([[word('Ada', 'Bo')]]) }],
    'format-not-written-yet' => ['export', -> { Exporters.for('musicxml') }],
    'invitation-without-days' => ['mail', -> { letters.render('invitation', { member: { name: word('Ada', 'Bo') }, concert: { hall: 'Aula' } }) }],
    'invitation-member-not-given' => ['mail', -> { letters.render('invitation', { concert: { hall: word('Aula', 'Barn') } }) }],
    'letter-named-in-plural' => ['mail', -> { letters.render(word('reminders', 'receipts'), {}) }],
    'remind-never-reminded' => ['job', -> { Jobs.new.perform(:remind, { reminders: 0 }, SEED) }],
    'remind-without-days' => ['job', -> { Jobs.new.perform(:remind, { reminders: SEED }) }],
    'job-renamed-in-queue' => ['job', -> { Jobs.new.perform(:send_bill, word('Ada', 'Bo')) }],
    'fee-read-from-form' => ['job', -> { Jobs.new.concurrently([{ fee: '12', gift: SEED }]) { |member| Jobs.new.bill(member) } }],
    'fee-waived-is-nil' => ['job', -> { Jobs.new.perform(:bill, { fee: SEED, gift: nil }) }],
    'lock-taken-within' => ['job', -> { Jobs.new.once { |jobs| jobs.once { SEED } } }],
    'hook-expects-hash' => ['job', -> { Jobs.new.tap { |jobs| jobs.on(:paid) { |bill| bill.fetch(:sum) } }.emit(:paid, [SEED]) }]
  }
end

def timed(work)
  lambda do
    began = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    work.call
  ensure
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - began
  end
end

def enter(door, work)
  case door
  when 'http' then [->(app) { app.call }, ->(app) { app.call }].inject(work) { |app, layer| -> { layer.call(app) } }.call
  when 'job' then Thread.new { Thread.current.report_on_exception = false; work.call }.value
  else work.call
  end
end

# As `record_exception` of the SDK: `full_message` without colours, the newest call first.
def print_failure(bug, error, span, kind)
  text = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: "\u{fffd}")
  puts({ bug: bug, type: error.class.to_s, message: error.message.dup.force_encoding('UTF-8').scrub, stack: text, span: span, kind: kind }.to_json)
end

open_database
door = ENV.fetch('DOOR', 'cli')
bugs.each do |label, (route, work)|
  work = timed(work) if ENV['WRAP']
  enter(door, work)
  warn "#{label} did not fail"
rescue StandardError, SystemStackError, NotImplementedError => e
  print_failure(label, e, door == 'http' ? route : "#{door} #{route}", { 'http' => 2, 'job' => 5 }.fetch(door, 1))
end
