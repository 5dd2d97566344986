Dir[File.join(__dir__, '../{support,store,catalogue,lending,members,outside,workshop,reports}/*.rb')].sort.each { |path| require path }
require_relative 'settings'

module Entries
  BROWSE = Browse.new
  IMPORT = Importer.new
  DESK = Desk.new
  FINES = Fines.new
  REG = Registry.new
  CARDS = Cards.new
  GATE = Gateway.new(9761)
  BENCH = Bench.new
  JOBS = Jobs.new
  MONTH = Monthly.new
  SET = Settings.new
  BOX = Cachebox.new(9763)
  PHOTOS = Photos.new(File.expand_path('..', __dir__))

  def self.member(v) = Member.create!(name: v.name, card: "#{v.code}-#{Member.count}")
  def self.loan(v, **more) = Loan.create!(tool: Tool.create!(title: v.tool), member: member(v), due_on: v.day, state: 'out', **more)

  TABLE = {
    'back-without-loan' => ->(v) { DESK.take_back(v.id) },
    'letter-no-member' => ->(v) { DESK.overdue_letter(Loan.create!(tool: Tool.create!(title: v.tool), state: 'out')) },
    'readonly-row' => ->(v) { DESK.archive(loan(v)) },
    'note-null' => ->(v) { DESK.annotate(loan(v), nil) },
    'loan-no-tool' => ->(v) { DESK.anonymous(v.tool) },
    'trail-cycle' => ->(_v) { a = Browse::Node.new('saws'); a.parent = Browse::Node.new('power', a); BROWSE.trail(a) },
    'search-regexp' => ->(v) { BROWSE.matching("#{v.tool} (18V") },
    'popular-nil' => ->(v) { BROWSE.by_popularity([{ t: v.tool, lent: v.small }, { t: v.tool, lent: nil }]) },
    'sql-column' => ->(_v) { BROWSE.cheapest },
    'csv-quote' => ->(v) { IMPORT.csv("title,shelf\n#{"#{v.tool},B-2\n" * v.small}\"#{v.tool}\" 2m,A-#{v.small}\n") },
    'bytes-latin' => ->(v) { IMPORT.donation_list("#{v.tool}; S\xE4ge; h\xF6vel".b) },
    'value-word' => ->(v) { IMPORT.value_of('value' => "about #{v.small}0") },
    'titles-charset' => ->(v) { IMPORT.merge_titles("S\xE4ge #{v.code}".dup.force_encoding('ISO-8859-1'), 'Bohrer für Ölstein') },
    'form-date' => ->(v) { DueDates.from_form(v.day.iso8601) },
    'closed-month' => ->(v) { DueDates.next_open(Date.new(2026, v.small + 1, 4)) },
    'month-length' => ->(v) { DueDates.same_day_next_month(Date.new(2026, [1, 3, 5, 8, 10][v.small % 5], 31)) },
    'late-no-due' => ->(v) { DueDates.days_late(loan(v, due_on: nil), v.day) },
    'season-winter' => ->(v) { DueDates.season(Date.new(2027, [1, 2, 12][v.small % 3], 9)) },
    'fine-currency' => ->(v) { FINES.total([Purse.new(v.cents), Purse.new(v.cents, 'EUR')]) },
    'hold-move' => ->(v) { WaitingList.new.move(%i[collected waiting][v.small % 2], :waiting) },
    'hold-relock' => ->(v) { WaitingList.new.bump(v.code) },
    'hold-blank' => ->(_v) { WaitingList.new.hold('  ') },
    'hold-fourth' => ->(_v) { WaitingList.new.positions },
    'email-form' => ->(v) { REG.change_email(member(v), "#{v.name.split[0].downcase} at example.org") },
    'stale-member' => ->(v) { REG.rename_twice(member(v), v.name + ' Jr') },
    'initials-short' => ->(v) { REG.initials(v.name) },
    'greet-shape' => ->(v) { REG.greeting({ first: v.name.split[0], surname: v.name.split[1] }) },
    'household-gone' => ->(v) { REG.household(["ZZ#{v.id}"]) },
    'token-old' => ->(v) { CARDS.holder(CARDS.issue(v.code, 1_700_000_000 + v.id)) },
    'token-kiosk' => ->(v) { CARDS.kiosk(CARDS.issue(v.code, 4_000_000_000)) },
    'card-letters' => ->(v) { CARDS.number("#{v.code} #{v.small}2") },
    'photo-base64' => ->(v) { CARDS.photo("iVBOR#{v.code}*") },
    'seal-pem' => ->(v) { CARDS.seal("-----BEGIN KEY-----\n#{v.code}\n-----END KEY-----") },
    'stripe-short' => ->(v) { CARDS.stripe("0#{v.small}") },
    'sms-html' => ->(v) { GATE.sms_status("<html>Gateway busy #{v.id}</html>") },
    'receipt-space' => ->(v) { GATE.receipt_link('https://shed.example.org', v.tool) },
    'printer-slow' => ->(v) { GATE.label_printer(v.code) },
    'plan-kind' => ->(v) { BENCH.plan(v.tool) },
    'repair-part' => ->(v) { BENCH.repair(v.code, ['cord', v.tool]) },
    'stamp-frozen' => ->(v) { BENCH.stamp(v.code) },
    'volts-high' => ->(v) { BENCH.test_voltage(300 + v.small) },
    'load-none' => ->(v) { BENCH.test_load(-v.small) },
    'inspector-class' => ->(v) { BENCH.inspector(v.tool.split[0]) },
    'sharpen-domain' => ->(v) { BENCH.sharpen(10 + v.small) },
    'fiber-over' => ->(v) { JOBS.steps(2 + v.small) },
    'throw-mark' => ->(v) { JOBS.stop_at(v.tool.split[0].to_sym) },
    'heading-nil' => ->(v) { MONTH.heading({ to: v.day }) },
    'usage-zero' => ->(v) { MONTH.usage(v.small, 0) },
    'bar-negative' => ->(v) { MONTH.bar(v.small, 20) },
    'config-tabs' => ->(v) { SET.load("shed:\n  opening: [9, 12\n  code: #{v.code}\n") },
    'config-empty' => ->(_v) { SET.opening('') },
    'driver-absent' => ->(v) { SET.driver(v.tool.split[0]) },
    'zone-name' => ->(v) { SET.timezone("Europe/#{v.name.split[1]}") },
    'thaw-short' => ->(v) { BOX.thaw("#{v.code}\u0004") },
    'photo-absent' => ->(v) { PHOTOS.original(v.code) },
    'photo-height' => ->(v) { PHOTOS.thumbnail_size(v.id, 0, 96) },
  }.freeze
end
