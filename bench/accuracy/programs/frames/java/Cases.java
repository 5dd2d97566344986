package com.acme.shop;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs that fail. */
public class Cases {
  static class CartException extends RuntimeException {
    CartException(String message, Throwable cause) {
      super(message, cause);
    }

    CartException(String message) {
      super(message);
    }
  }

  static class Checked extends Exception {
    Checked(Throwable cause) {
      super(cause);
    }
  }

  /** Whose toString is its own. */
  static class Odd extends RuntimeException {
    Odd() {
      super("odd", new CartException("first line\nsecond line\n\tat not.a.Frame"));
    }
  }

  static class Resource implements AutoCloseable {
    private final String name;

    Resource(String name) {
      this.name = name;
    }

    @Override
    public void close() throws Exception {
      throw new java.io.IOException("can not close " + name, new CartException("within"));
    }
  }

  static class Broken {
    static final int VALUE = Integer.parseInt("x");
  }

  enum Size {
    SMALL {
      @Override
      int price() {
        return fail("small");
      }
    };

    abstract int price();
  }

  record Item(String name, int price) {
    Item {
      if (price < 0) throw new IllegalArgumentException("no price " + price);
    }
  }

  interface Priced {
    default int total() {
      return fail("default method");
    }

    static int of(Object item) {
      return ((Integer) item) + 1;
    }
  }

  static <T> T fail(String message) {
    throw new CartException(message);
  }

  static int deep(int n) {
    return n == 0 ? fail("deep") : deep(n - 1) + 1;
  }

  static int endless(int n) {
    return endless(n + 1) + 1;
  }

  static <A, B> B generic(A value, Function<? super A, ? extends B> map) {
    return map.apply(value);
  }

  static void checkout(int n) {
    try {
      deep(n);
    } catch (CartException error) {
      throw new CartException("checkout failed", error);
    }
  }

  static void order(int n) throws Checked {
    try {
      checkout(n);
    } catch (CartException error) {
      throw new Checked(error);
    }
  }

  class Inner {
    class Deeper {
      void run() {
        new Object() {
          void run() {
            fail("anonymous");
          }
        }.run();
      }
    }
  }

  void größe() {
    fail("größe 🛒");
  }

  public static void main(String[] arguments) throws Exception {
    Record.record("null", () -> ((String) null).length());
    Record.record("index", () -> System.out.println((new int[1])[3]));
    Record.record("cast", () -> Priced.of("x"));
    Record.record("division", () -> System.out.println(1 / (arguments.length)));
    Record.record("number", () -> Integer.parseInt("x"));
    Record.record("recursion", () -> deep(30));
    Record.record("stack overflow", () -> endless(0));
    Record.record("inner classes", () -> new Cases().new Inner().new Deeper().run());
    Record.record("enum", () -> Size.SMALL.price());
    Record.record("record", () -> new Item("x", -1));
    Record.record("default method", () -> new Priced() {}.total());
    Record.record("generic", () -> generic(1, x -> fail("generic " + x)));
    Record.record("method reference", () -> generic("method reference", Cases::fail));
    Record.record("lambda in a lambda", () -> ((Supplier<Supplier<Object>>) () -> () -> fail("nested")).get().get());
    Record.record("unicode", () -> new Cases().größe());
    Record.record("stream", () -> Stream.of(1, 2).map(x -> x / 0).toList());
    Record.record("parallel stream", () -> IntStream.range(0, 4).parallel().map(x -> x / 0).sum());
    Record.record("sort", () -> new ArrayList<>(List.of(3, 1)).sort(Comparator.comparing(x -> fail("compare"))));
    Record.record("iterator", () -> {
      List<Integer> list = new ArrayList<>(List.of(1, 2));
      for (Integer each : list) list.remove(each);
    });
    Record.record("immutable", () -> List.of(1).add(2));
    Record.record("map", () -> new HashMap<String, Integer>().computeIfAbsent("x", key -> fail(key)));
    Record.record("optional", () -> Optional.empty().orElseThrow());
    Record.record("cause", () -> checkout(2));
    Record.record("two causes", () -> order(3));
    Record.record("cause with its own string", () -> {
      throw new Odd();
    });
    Record.record("initializer", () -> System.out.println(Broken.VALUE));
    Record.record("class not found", () -> Class.forName("com.acme.Nothing"));
    Record.record("reflection", () -> Cases.class.getDeclaredMethod("checkout", int.class).invoke(null, 1));
    Record.record("reflective constructor", () -> Item.class.getDeclaredConstructor(String.class, int.class).newInstance("x", -2));
    Record.record("proxy", () -> ((Comparable<?>) Proxy.newProxyInstance(
        Cases.class.getClassLoader(), new Class<?>[] {Comparable.class}, (proxy, method, args) -> fail(method.getName()))).compareTo(null));
    Record.record("proxy, checked", () -> ((Comparable<?>) Proxy.newProxyInstance(
        Cases.class.getClassLoader(), new Class<?>[] {Comparable.class},
        (proxy, method, args) -> {
          throw new java.io.IOException("checked");
        })).compareTo(null));
    Record.record("future", () -> CompletableFuture.supplyAsync(() -> fail("async")).get(5, TimeUnit.SECONDS));
    Record.record("joined", () -> CompletableFuture.supplyAsync(() -> 1).thenApply(x -> x / 0).join());
    Record.record("executor", () -> {
      var pool = Executors.newFixedThreadPool(1);
      try {
        pool.submit(() -> checkout(1)).get();
      } finally {
        pool.shutdownNow();
      }
    });
    Record.record("suppressed", () -> {
      try (Resource first = new Resource("first"); Resource second = new Resource("second")) {
        checkout(1);
      }
    });
    Record.record("suppressed in a cause", () -> {
      try (Resource first = new Resource("first")) {
        fail("body");
      } catch (Exception error) {
        throw new CartException("around", error);
      }
    });
    Record.record("circular", () -> {
      CartException first = new CartException("first");
      CartException second = new CartException("second", first);
      first.initCause(null == second ? null : new CartException("third", null));
      throw second;
    });
    Record.record("finally", () -> {
      try {
        fail("lost");
      } finally {
        fail("finally");
      }
    });
    Record.record("empty message", () -> fail(""));
    Record.record("no message", () -> {
      throw new IllegalStateException();
    });
    Record.record("several lines", () -> fail("first\nsecond\n  third"));
    Record.record("looks like frames", () -> fail("remote said:\n\tat com.other.Remote.call(Remote.java:1)\n\t... 3 more\nCaused by: com.other.E: x"));
    Record.record("cause of several lines", () -> {
      throw new CartException("outer\nmore", new CartException("first\nsecond"));
    });
    Record.record("colons", () -> fail("a: b (C.java:3)"));
    Record.record("out of memory", () -> System.out.println(new long[Integer.MAX_VALUE]));
    Record.record("local class", () -> {
      class Local {
        void run() {
          fail("local");
        }
      }
      new Local().run();
    });
    Record.record("iterator of one's own", () -> {
      Iterable<Integer> items = () -> new Iterator<>() {
        @Override
        public boolean hasNext() {
          return fail("hasNext");
        }

        @Override
        public Integer next() {
          return null;
        }
      };
      items.forEach(System.out::println);
    });
    Record.record("thrown elsewhere", () -> {
      Throwable[] found = new Throwable[1];
      Thread thread = new Thread(() -> {
        try {
          deep(1);
        } catch (CartException error) {
          found[0] = error;
        }
      }, "worker");
      thread.start();
      thread.join();
      throw new InvocationTargetException(found[0]);
    });
    Record.record("no stack", () -> {
      Map<String, Integer> none = Map.of();
      try {
        System.out.println(none.get("x") + 1);
      } catch (NullPointerException error) {
        error.setStackTrace(new StackTraceElement[] {
          new StackTraceElement("app", "shop.module", "1.2", "com.acme.Cart", "total", "Cart.java", 3),
          new StackTraceElement(null, "java.base", "17", "java.lang.Thread", "run", "Thread.java", 840),
          new StackTraceElement("com.acme.Price", "of", null, -1),
          new StackTraceElement("com.acme.Price", "native", "Price.java", -2),
          new StackTraceElement("com.acme.Price", "noLine", "Price.java", -1),
        });
        throw error;
      }
    });
  }
}
