defmodule Skyfuse.Office.Crew do
  defprotocol Badge do
    def print(holder)
  end

  defmodule Member do
    defstruct [:name, :licence, :boss]
  end

  def lead(%Member{boss: %Member{name: name}}), do: name

  def licence(member), do: member.licence.number

  def initials(name) do
    name |> String.split(" ") |> Enum.map_join(fn <<first::utf8, _::binary>> -> <<first::utf8>> end)
  end

  def badge(member), do: Badge.print(member)

  def assign(crew, post, who), do: put_in(crew[post][:who], who)

  def wages(hours, rate), do: hours * rate

  def greeting(member), do: "Dear " <> to_string(member)

  def list(names), do: Enum.join(names, ", ")

  def verify(token) do
    [_, payload, _] = String.split(token, ".")
    payload
  end

  def roles(member), do: Map.update!(member, :roles, &Enum.sort/1)

  def config(key), do: Application.fetch_env!(:skyfuse, key)

  def environment(key), do: System.fetch_env!(key)

  def page(list, size), do: Enum.chunk_every(list, size)

  def pick(list), do: Enum.random(list)

  def pattern(text), do: Regex.compile!(text)

  def export(rows), do: for([a, b | _] <- rows, do: a <> ";" <> b)

  def latin(text), do: :unicode.characters_to_binary(text, :utf8, :latin1) |> byte_size()
end
