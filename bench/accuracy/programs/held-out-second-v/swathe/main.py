from swathe.api.doors import main

main()
