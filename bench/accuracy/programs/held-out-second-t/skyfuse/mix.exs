defmodule Skyfuse.MixProject do
  use Mix.Project

  def project do
    [app: :skyfuse, version: System.get_env("RELEASE", "6.0.0"), elixir: "~> 1.14", deps: []]
  end

  def application do
    [extra_applications: [:logger, :inets, :crypto, :mnesia, :eex]]
  end
end
