package org.grainlog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Meets every bug once through the door that the environment names, and prints what the SDK would send, a line of JSON each. */
public final class Main {
    private static final String DOOR = System.getenv("DOOR");
    private static final int SEED = Integer.parseInt(System.getenv("SEED"));
    private static final int WRAP = Integer.parseInt(System.getenv("WRAP"));
    private static final boolean LOGS = "logs".equals(System.getenv("SIGNAL"));

    private Main() {
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < Bugs.NAMES.size(); i++) {
            String bug = Bugs.NAMES.get(i);
            Callable<Object> entry = new Bugs(SEED).entries().get(i);
            switch (DOOR) {
                case "job" -> inPool(Executors.newSingleThreadExecutor(), bug, entry);
                case "virtual" -> inPool((ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null), bug, entry);
                case "fork" -> inPool(ForkJoinPool.commonPool(), bug, entry);
                case "stream" -> IntStream.of(SEED).forEach(ignored -> attempt(bug, entry));
                default -> attempt(bug, entry);
            }
        }
    }

    private static void inPool(ExecutorService pool, String bug, Callable<Object> entry) throws Exception {
        pool.submit(() -> attempt(bug, entry)).get();
        if (pool != ForkJoinPool.commonPool()) {
            pool.shutdown();
        }
    }

    private static void attempt(String bug, Callable<Object> entry) {
        try {
            new Step(entry, WRAP).call();
        } catch (Throwable e) {
            report(bug, e);
        }
    }

    private record Step(Callable<Object> inner, int depth) implements Callable<Object> {
        @Override
        public Object call() throws Exception {
            return depth == 0 ? inner.call() : new Step(inner, depth - 1).call();
        }
    }

    /** As the SDK has it for spans; its appenders of logs take the binary name for the type. */
    private static void report(String bug, Throwable e) {
        StringWriter stack = new StringWriter();
        e.printStackTrace(new PrintWriter(stack));
        String type = LOGS || e.getClass().getCanonicalName() == null ? e.getClass().getName() : e.getClass().getCanonicalName();
        String message = e.getMessage() == null ? "" : "\"exception.message\":" + quoted(e.getMessage()) + ",";
        System.out.println("{\"bug\":" + quoted(bug) + ",\"attributes\":{\"exception.type\":" + quoted(type) + "," + message + "\"exception.stacktrace\":" + quoted(stack.toString()) + "},\"name\":\""
            + (LOGS ? "step failed" : DOOR.equals("cli") ? "grainlog" : "grainlog.step") + "\"}");
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
