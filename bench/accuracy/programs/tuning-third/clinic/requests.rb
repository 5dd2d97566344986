# Which bad input reaches which bug. Data alone.
def request_of(bug, v)
  n = v[:id].to_i
  form = { id: v[:id], name: v[:name], mail: v[:email], born: v[:date], contact: { phone: '1' }, insurer: 'ABC' }
  plain = form.except(:contact).transform_keys(&:to_s)
  case bug
  when 'mail-invalid' then [:admit, form.merge(mail: v[:email].tr('@', ' '))]
  when 'birthday-invalid' then [:admit, form.merge(born: v[:word])]
  when 'without-insurer' then [:admit, form.merge(insurer: nil)]
  when 'patient-unknown' then [:reach, v[:token]]
  when 'without-contact' then [:reach, v[:id], form.merge(contact: nil)]
  when 'without-phone' then [:reach, v[:id], form.merge(contact: {})]
  when 'import-not-json' then [:import, ["<#{v[:word]}>", "[{\"id\": #{v[:word]}}]", "{\"name\": \"#{v[:name]}\""][n % 3]]
  when 'import-without-mail' then [:import, JSON.generate([plain.except('mail')])]
  when 'minutes-not-positive' then [:book, [], -n]
  when 'no-free-slot' then [:book, [{ at: 1, free: false }], n]
  when 'cents-not-a-number' then [:bill, [{ cents: v[:word], count: 1 }], 2]
  when 'count-missing' then [:bill, [{ cents: n }], 2]
  when 'nobody-to-bill' then [:bill, [{ cents: n, count: 1 }], 0]
  when 'cents-in-thread' then [:total_in_thread, [{ cents: v[:name], count: 1 }]]
  when 'letter-unknown-name' then [:letter, "Dear <%= name %>,\nyour <%= #{v[:word].tr(' -', '__')} %>", { name: v[:name] }]
  when 'sync-fatal' then [:sync, "/#{[500, 502, 503][n % 3]}/#{v[:token]}"]
  when 'record-missing' then [:record, "/var/lib/clinic/#{v[:date]}/#{v[:token]}.txt"]
  when 'plan-of-text' then [:schedule, [[1], v[:word]]]
  when 'room-timeout' then [:within, 0.01]
  when 'part-of-itself'
    loop_ = { parts: [] }
    loop_[:parts] << loop_
    [:count, loop_]
  when 'frozen-name' then [:freeze_names, [v[:name].dup, v[:word].dup.freeze]]
  when 'report-unknown' then [:report, v[:word].split(/[ -]/).map(&:capitalize).join]
  end
end
