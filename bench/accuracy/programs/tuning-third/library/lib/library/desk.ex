defmodule Library.Desk do
  alias Library.Catalogue

  @doc "What the doors call."
  def handle(operation, with) do
    case {operation, with} do
      {:add, {shelf, book}} -> Catalogue.add(shelf, book)
      {:lend, {shelf, isbn}} -> Catalogue.lend(shelf, isbn)
      {:title, {shelf, isbn}} -> Catalogue.title(shelf, isbn)
      {:pages, book} -> Catalogue.pages(book)
      {:share, {book, readers}} -> Catalogue.share(book, readers)
      {:fine, text} -> Catalogue.fine(text)
      {:due, text} -> Catalogue.due(text)
      {:read, path} -> Catalogue.read(path)
      {:member, member} -> Catalogue.member(member)
      {:status, code} -> Catalogue.status(code)
      {:greet, person} -> Catalogue.greet(person)
    end
  end
end

defmodule Library.Pipeline do
  @doc "Plugs around the desk."
  def call(operation, with), do: logged(fn -> tenant(fn -> Library.Desk.handle(operation, with) end) end)

  defp logged(next) do
    answer = next.()
    {:ok, answer}
  end

  defp tenant(next) do
    answer = next.()
    {:eu, answer}
  end
end
