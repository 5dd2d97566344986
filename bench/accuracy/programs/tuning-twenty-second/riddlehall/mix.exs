defmodule Riddlehall.MixProject do
  use Mix.Project

  def project do
    [
      app: :riddlehall,
      version: "2.7.0", #~ version: "2.8.0",
      elixir: "~> 1.12",
      deps: []
    ]
  end

  def application, do: [extra_applications: [:logger, :inets, :crypto]]
end
