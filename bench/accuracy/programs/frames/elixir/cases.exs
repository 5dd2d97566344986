# Programs that fail.
import Recorder
import Shop.Cart, only: [<~>: 2]
Application.load(:shop)

record("key", fn -> Shop.Cart.total(%Shop.Cart{items: [%{}]}) end)
record("function clause", fn -> Shop.Cart.load(:two) end)
record("function clause with texts", fn -> Shop.Cart.load("a, (b): c/1") end)
record("arithmetic", fn -> Shop.Cart.add(1, "x") end)
record("recursion", fn -> Shop.Cart.deep(25) end)
record("unicode", fn -> Shop.Cart.größe(3) end)
record("captured", fn -> Shop.Cart.captured() end)
record("nested functions", fn -> Shop.Cart.nested() end)
record("bang", fn -> Shop.Cart.unless!(true) end)
record("question", fn -> Shop.Cart.valid?("x") end)
record("operator", fn -> 1 <~> 2 end)
record("comprehension", fn -> Shop.Cart.comprehension() end)
record("no clause of a function", fn -> Shop.Cart.matched(:b) end)
record("stream", fn -> Shop.Cart.piped([1, 0]) end)
record("odd name", fn -> Shop.Cart.quoted() end)
record("inner module", fn -> Shop.Cart.Inner.run() end)
record("protocol", fn -> Shop.Priced.price(%{}) end)
record("protocol not implemented", fn -> Shop.Priced.price(1) end)
record("undefined function", fn -> apply(Shop.Cart, :nothing, [1, {2, "a, b"}]) end)
record("undefined module", fn -> apply(Shop.Nothing, :run, []) end)
record("erlang", fn -> :lists.nth(3, [1]) end)
record("atom", fn -> String.to_existing_atom("no such atom here") end)
record("integer", fn -> String.to_integer("x") end)
record("map fetch", fn -> Map.fetch!(%{}, :price) end)
record("match", fn -> {:ok, _} = Process.get(:nothing, :error) end)
record("case", fn -> case Process.get(:nothing) do :a -> 1 end end)
record("cond", fn -> cond do Process.get(:nothing) -> 1 end end)
record("file", fn -> File.read!("/no/such/file") end)
record("apply", fn -> apply(Shop.Cart, :fail, ["applied"]) end)
record("evaluated", fn -> Code.eval_string("Shop.Cart.fail(\"evaluated\")", [], file: "price rules.exs", line: 7) end)
record("defined late", fn -> Code.eval_string("defmodule Late do\n  Shop.Cart.fail(\"while compiled\")\nend", [], file: "/srv/shop/late.ex") end)
record("several lines", fn -> Shop.Cart.fail("first\nsecond\n  third") end)
record("looks like frames", fn -> Shop.Cart.fail("remote:\n    (other 1.0) lib/other.ex:3: Other.run/1\n    x.ex:1: Y.z/0") end)
record("empty message", fn -> Shop.Cart.fail("") end)

defmodule Late do
  def tasked do
    Task.async(fn ->
      try do
        Shop.Cart.fail("in a task")
      rescue
        error -> {error, __STACKTRACE__}
      end
    end)
    |> Task.await()
  end
end

{error, stacktrace} = Late.tasked()
print("in a task", error, stacktrace)
