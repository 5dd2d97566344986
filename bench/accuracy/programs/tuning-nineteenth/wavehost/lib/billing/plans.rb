require 'bigdecimal'

module Wavehost
  class Plans
    PRICES = { 'starter' => '9.00', 'studio' => '29.00' }.freeze

    def price(plan, months)
      BigDecimal(PRICES.fetch(plan)) * months
    end

    def discount(text)
      BigDecimal(text)
    end

    def upgrade(account, plan)
      raise Denied.new(account[:name], "change to #{plan}") unless account[:role] == 'owner'

      account.merge(plan: plan)
    end

    def share(total, hosts)
      total.div(hosts)
    end

    def invoice(account, period)
      lines = account.dig(:usage, period, :lines)
      #+ lines = lines.compact if lines.is_a?(Array)
      lines.sum { |line| line[:cents] }
    end

    def renew(account)
      due = account[:renews_on]
      due.next_month.to_s
    end

    def compare(a, b)
      [a, b].max
    end

    def reset(account)
      account[:usage] = {}
    end
  end
end
