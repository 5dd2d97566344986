{application, shop, [{description, "shop"}, {vsn, "0.1.0"}, {registered, []}, {applications, [kernel, stdlib, elixir]},
 {modules, ['Elixir.Shop.Error', 'Elixir.Shop.Cart', 'Elixir.Shop.Cart.Inner', 'Elixir.Shop.Priced', 'Elixir.Shop.Priced.Map', 'Elixir.Shop.Server']}]}.
