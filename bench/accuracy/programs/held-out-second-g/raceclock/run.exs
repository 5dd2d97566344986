RaceClock.App.Main.run()
