require 'bigdecimal'
require 'openssl'
require 'timeout'

class Accounts
  RATES = { winch: 9, tow: 45 }.freeze

  class Overdrawn < StandardError
    def initialize(member, cents)
      super(format('%<member>s would owe %<amount>.2f EUR', member: member, amount: cents / 100.0))
    end
  end

  def charge(kind, minutes)
    RATES.fetch(kind) + minutes * 0.5
  end

  def debit(member, balance, cents) #~ def withdraw(member, balance, cents)
    rest = balance - cents
    raise Overdrawn.new(member, -rest) if rest < -20_000

    rest
  end

  def amount(text)
    BigDecimal(text)
  end

  def share(total, pilots)
    paying = pilots.count { |pilot| pilot[:pays] }
    #+ total = total.round
    total.divmod(paying)
  end

  def statement(lines)
    lines.inject { |sum, line| sum + line[:cents] }
  end

  def open_mandate(sealed, key)
    cipher = OpenSSL::Cipher.new('aes-128-cbc').decrypt
    cipher.key = key
    cipher.iv = "\0" * 16
    cipher.update(sealed) + cipher.final
  end

  def settle(members)
    Timeout.timeout(0.03) { members.each { |_| sleep 0.2 } }
  end

  def receipt(member, total)
    render('receipt', member, total)
  end

  def render(name, member, total)
    require 'erb'
    path = File.join(ENV.fetch('PREFIX'), 'views', "#{name}.erb")
    template = ERB.new(File.read(path))
    template.filename = path
    template.result(binding)
  end

  def bank_key
    ENV.fetch('GLIDERBASE_BANK_KEY')
  end
end
