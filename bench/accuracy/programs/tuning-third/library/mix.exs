defmodule Library.MixProject do
  use Mix.Project

  def project, do: [app: :library, version: "0.9.1", deps: []]
  def application, do: [extra_applications: [:logger]]
end
