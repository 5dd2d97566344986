alias Library.Book

# Which bad input reaches which bug. Data alone.
request_of = fn bug, [id, name, mail, word, date, amount, token] ->
  n = String.to_integer(id)
  book = %Book{isbn: id, title: word, copies: 1, parts: []}

  case bug do
    "copies-not-positive" -> {:add, {%{}, %{book | copies: -n}}}
    "book-unknown-lent" -> {:lend, {%{id => book}, token}}
    "no-copies-left" -> {:lend, {%{id => %{book | copies: 0}}, id}}
    "book-unknown-title" -> {:title, {%{}, token}}
    "part-without-pages" -> {:pages, %{book | parts: [%{pages: 1}, %{title: word, pages: Enum.at([name, nil, 1.5], rem(n, 3))}]}}
    "parts-missing" -> {:pages, %{book | parts: nil}}
    "shared-by-nobody" -> {:share, {book, 0}}
    "fine-not-a-number" -> {:fine, Enum.at([word, amount, ""], rem(n, 3))}
    "fine-too-long" -> {:fine, Integer.to_string(1000 + n)}
    "due-not-a-date" -> {:due, String.replace(date, "-", "/")}
    "list-missing" -> {:read, "/var/lib/library/#{date}/#{token}.txt"}
    "member-without-card" -> {:member, %{name: name, card: nil}}
    "status-unknown" -> {:status, word}
    "person-without-name" -> {:greet, %{mail: mail}}
  end
end

# As the SDK's record_exception: the struct's name, the message, the formatted stack trace.
record = fn bug, error, trace ->
  fields = [to_string(error.__struct__), Exception.message(error), Exception.format_stacktrace(trace)]
  IO.puts(Enum.join([bug | Enum.map(fields, &Base.encode64/1)], "\t"))
end

run = fn bug, work ->
  try do
    work.()
  rescue
    error -> record.(bug, error, __STACKTRACE__)
  end
end

for line <- IO.stream(:stdio, :line) do
  [bug, entry | values] = line |> String.trim_trailing("\n") |> String.split("\t")
  {operation, with} = request_of.(bug, values)

  case entry do
    "http" -> run.(bug, fn -> Library.Pipeline.call(operation, with) end)
    "job" -> Task.await(Task.async(fn -> run.(bug, fn -> Library.Desk.handle(operation, with) end) end))
    _ -> run.(bug, fn -> Library.Desk.handle(operation, with) end)
  end
end
