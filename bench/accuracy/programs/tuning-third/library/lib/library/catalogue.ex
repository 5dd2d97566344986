defmodule Library.Invalid do
  defexception [:field, :reason]
  def message(%{field: field, reason: reason}), do: "#{field} #{reason}"
end

defmodule Library.Book do
  defstruct [:isbn, :title, :copies, :parts]
end

defmodule Library.Check do
  def that!(true, _field, _reason), do: :ok
  def that!(false, field, reason), do: raise(Library.Invalid, field: field, reason: reason)
end

defmodule Library.Catalogue do
  alias Library.{Book, Check}

  def add(shelf, book) do
    Check.that!(book.copies > 0, "copies", "of #{book.title} must be positive, not #{book.copies}")
    Map.put(shelf, book.isbn, book)
  end

  def lend(shelf, isbn) do
    book = Map.fetch!(shelf, isbn)
    {:ok, left(book, 1)}
  end

  def title(shelf, isbn) do
    {:ok, book} = find(shelf, isbn)
    String.upcase(book.title)
  end

  def pages(%Book{parts: parts}), do: Enum.map(parts, &weight/1) |> Enum.sum()

  def share(book, readers) do
    per_reader(book.copies, readers)
  end

  def fine(text), do: rate(String.to_integer(text))

  def due(text) do
    date = Date.from_iso8601!(text)
    Date.add(date, 14)
  end

  def read(path) do
    File.read!(path) |> String.split("\n")
  end

  def member(%{card: %{number: number}}), do: number

  def status(code) do
    case code do
      "in" -> :available
      "out" -> :lent
    end
  end

  def counted(list) do
    task = Task.async(fn -> Enum.reduce(list, 0, fn one, sum -> sum + one.copies end) end)
    Task.await(task, 100)
  end

  def greet(person), do: "Dear " <> person.name

  defp find(shelf, isbn) do
    case shelf do
      %{^isbn => book} -> {:ok, book}
      _ -> {:error, {:no_book, isbn}}
    end
  end

  defp left(book, n) when book.copies >= n, do: book.copies - n
  defp weight(%{pages: pages}) when is_integer(pages), do: pages
  defp per_reader(copies, readers), do: div(copies, readers)
  defp rate(days) when days < 1000, do: days * 10
end
