defmodule Beacon.MixProject do
  use Mix.Project

  def project, do: [app: :beacon, version: System.get_env("VERSION", "0.1.0"), deps: []]

  def application, do: [extra_applications: [:logger]]
end
