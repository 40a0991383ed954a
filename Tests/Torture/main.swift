import HarmKit

Torture.main()
