defmodule Shop.Error do
  defexception [:message]
end

defmodule Shop.Cart do
  defstruct [:items]

  def total(cart), do: Enum.map(cart.items, fn item -> item.price end)

  def load(:one), do: %Shop.Cart{items: [1]}

  def add(a, b), do: a + b

  def deep(0), do: raise(Shop.Error, message: "deep")
  def deep(n), do: [n | deep(n - 1)]

  def fail(message), do: raise(Shop.Error, message: message)

  def größe(n), do: fail("größe #{n} 🛒")

  def captured, do: Enum.each([1, 2], &fail("captured #{&1}"))

  def nested, do: Enum.map([1], fn a -> Enum.reduce([2], a, fn b, c -> div(b + c, 0) end) end)

  def unless!(x), do: if(x, do: fail("bang"), else: :ok)
  def valid?(x), do: String.length(x) > 0 and fail("question")
  def a <~> b, do: fail("#{a} #{b}")

  def comprehension, do: for(n <- [1], m <- [2], do: fail("#{n}#{m}"))
  def matched(x), do: (fn :a -> 1 end).(x)
  def piped(list), do: list |> Stream.map(&div(1, &1)) |> Enum.to_list()
  def quoted, do: apply(Shop.Cart, :"odd name", [1])
  def unquote(:"odd name")(n), do: fail("odd #{n}")

  defmodule Inner do
    def run, do: Shop.Cart.fail("inner")
  end
end

defprotocol Shop.Priced do
  def price(item)
end

defimpl Shop.Priced, for: Map do
  def price(map), do: Map.fetch!(map, :price)
end

defmodule Shop.Server do
  use GenServer
  def init(_), do: {:ok, 0}
  def handle_call(:total, _from, _state), do: Shop.Cart.fail("in a server")
end
