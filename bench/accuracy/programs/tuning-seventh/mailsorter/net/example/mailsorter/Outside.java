package net.example.mailsorter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** The database, the files and the offices that others run. */
final class Outside {
    /** An exception of the database without the need to declare it. */
    static final class DataAccess extends RuntimeException {
        DataAccess(String doing, SQLException cause) {
            super(doing + " [" + cause.getSQLState() + "]", cause);
        }
    }

    static final class RetriesExhausted extends Exception {
        RetriesExhausted(int attempts, Exception last) {
            super("Still failing after " + attempts + " attempts", last);
        }
    }

    record Notice(String office, int letters) {}

    static final class Ledger implements AutoCloseable {
        private final Connection connection;

        Ledger() throws SQLException {
            connection = DriverManager.getConnection("jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1");
            execute("create ledger", "CREATE TABLE IF NOT EXISTS letters (id INT PRIMARY KEY, postcode VARCHAR(5) NOT NULL, grams INT CHECK (grams > 0))");
        }

        int execute(String doing, String sql, Object... values) {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                return statement.executeUpdate();
            } catch (SQLException refused) {
                throw new DataAccess(doing, refused);
            }
        }

        void store(int id, String postcode, Integer grams) {
            execute("store letter", "INSERT INTO letters VALUES (?, ?, ?)", id, postcode, grams);
        }

        int weight(int id) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT grams FROM letters WHERE id = " + id)) {
                return rows.getInt(1);
            } catch (SQLException refused) {
                throw new DataAccess("read weight", refused);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    static Notice notice(String text) throws JsonProcessingException {
        return JSON.readValue(text, Notice.class);
    }

    static List<String> lines(String folder, String name) {
        try {
            return Files.readAllLines(Path.of(folder, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String ask(String address, Duration limit) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(limit).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    static <T> T retrying(int attempts, Callable<T> work) throws RetriesExhausted {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (Exception failed) {
                if (attempt == attempts) throw new RetriesExhausted(attempts, failed);
            }
        }
    }

    interface Stamp {
        String mark(String office, int day) throws Exception;
    }

    /** Calls are forwarded, timed, to what does them. */
    static Stamp timed(Stamp target) {
        return (Stamp) Proxy.newProxyInstance(Stamp.class.getClassLoader(), new Class<?>[] {Stamp.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
            }
        });
    }

    static Object plugin(String name) throws ReflectiveOperationException {
        return Class.forName("net.example.mailsorter." + name).getDeclaredConstructor().newInstance();
    }

    static final class Franking {
        Franking() {
            throw new UnsupportedOperationException("franking needs its meter");
        }
    }
}
