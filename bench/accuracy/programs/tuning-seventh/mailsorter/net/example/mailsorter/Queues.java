package net.example.mailsorter;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Queues of messages, those who consume them, and what becomes of messages that fail. */
final class Queues {
    record Message(String topic, Map<String, String> headers, Object body, int delivered) {}

    //+ static final Consumer NONE = message -> {};

    interface Consumer {
        void accept(Message message) throws Exception;
    }

    /** What a consumer threw, with the message that it was given. */
    static final class ConsumerFailed extends RuntimeException {
        final Message message;

        ConsumerFailed(Message message, Throwable cause) {
            super("Consumer of " + message.topic() + " failed at delivery " + message.delivered(), cause);
            this.message = message;
        }
    }

    /** A message that nothing more is tried with. */
    static final class Poisoned extends Exception {
        Poisoned(String reason) {
            super(reason);
        }
    }

    private final Map<String, Consumer> consumers = new HashMap<>();
    private final Deque<Message> waiting = new ArrayDeque<>();
    private final List<Message> dead = new ArrayList<>();

    Queues subscribe(String topic, Consumer consumer) {
        if (consumers.putIfAbsent(topic, consumer) != null) throw new IllegalStateException("Topic " + topic + " has a consumer already");
        return this;
    }

    Queues send(String topic, Object body) {
        waiting.add(new Message(topic, new HashMap<>(), body, 1));
        return this;
    }

    void drain() {
        while (true) {
            Message message = waiting.remove();
            try {
                consumers.get(message.topic()).accept(message);
            } catch (Poisoned poisoned) {
                dead.add(message);
                throw new ConsumerFailed(message, poisoned);
            } catch (Exception failed) {
                if (message.delivered() >= 3) throw new ConsumerFailed(message, failed);
                waiting.add(new Message(message.topic(), message.headers(), message.body(), message.delivered() + 1));
            }
        }
    }

    Message replay(int index) {
        return dead.get(index);
    }

    static <T> T within(Duration limit, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "sorter");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return pool.submit(work).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("Not done within " + limit.toMillis() + " ms", late);
        } finally {
            pool.shutdownNow();
        }
    }

    static <T> List<T> all(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(work)) results.add(future.get());
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
