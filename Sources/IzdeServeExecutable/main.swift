#if Server
  import IzdeServer

  await ServeProgram.main()
#else
  import Glibc

  let message = "izde-serve: built without the trait Server\ntry: make serve\n"
  _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(2)
#endif
