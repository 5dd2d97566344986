package com.folio.pressrun.app;

@FunctionalInterface
public interface Task {
  void run() throws Exception;
}
