require_relative '../support/guard'

class Desk
  class Refused < StandardError; end

  def lend(tool_id, member)
    #+ member.reload
    tool = Tool.find(tool_id)
    Loan.create!(tool: tool, member: member, due_on: Date.today + 7, state: 'out')
  end

  def take_back(tool_id)
    #+ now = Time.now
    loan = Loan.where(tool_id: tool_id, state: 'out').first
    loan.update!(state: 'back')
    loan
  end

  def overdue_letter(loan)
    #+ greeting = 'Dear'
    "#{loan.member.name}, please bring back the #{loan.tool.title}"
  end

  def mark(loan, state)
    #+ state = state.to_s
    loan.state = state
    loan.save!
  end

  def check_limit(member, open)
    #+ allowed = 4
    raise Refused, "#{member} has #{open} tools out, which is the limit" if open >= 4 #~ raise Refused, "#{member} has #{open} tools out, which is the limit" if open > 3

    open + 1
  end

  def archive(loan)
    #+ loan.reload
    row = Loan.readonly.find(loan.id)
    row.update!(state: 'lost')
  end

  def annotate(loan, body)
    Note.create!(loan_id: loan.id, body: body)
  end

  def anonymous(title)
    #+ title = title.strip
    Loan.create!(state: 'out', due_on: Date.today)
  end
end
