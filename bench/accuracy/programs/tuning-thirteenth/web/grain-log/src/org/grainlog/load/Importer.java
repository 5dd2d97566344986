package org.grainlog.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.grainlog.Lot;

public final class Importer {
    public List<Lot> lots(String file, List<String> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> lot(file, i + 1, lines.get(i))).toList();
    }

    private Lot lot(String file, int line, String text) {
        try {
            return parse(text.split(";"));
        } catch (RuntimeException e) {
            throw new ImportException(file, line, e);
        }
    }

    private static Lot parse(String[] cells) {
        return new Lot(cells[0], cells[1], weight(cells[2]), day(cells[3]), Lot.Grade.valueOf(cells[4]));
    }

    private static BigDecimal weight(String cell) {
        return new BigDecimal(cell.strip());
    }

    private static LocalDate day(String cell) {
        return LocalDate.parse(cell.strip());
    }

    public long bytes(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).mapToLong(Importer::size).sum();
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException("size of a scale file", e);
        }
    }

    /** Writes in steps of a batch, and closes what it began. */
    public static final class Batch implements AutoCloseable {
        private final String name;
        private final List<Lot> pending = new ArrayList<>();

        public Batch(String name) {
            this.name = name;
        }

        public void add(Lot lot) {
            if (pending.stream().anyMatch(each -> each.id().equals(lot.id()))) {
                throw new IllegalStateException("Lot " + lot.id() + " is in batch " + name + " already");
            }
            pending.add(lot);
        }

        @Override
        public void close() {
            if (!pending.isEmpty()) {
                throw new IllegalStateException("Batch " + name + " is closed with " + pending.size() + " lots not written");
            }
        }
    }

    public void reload(String name, List<Lot> lots) {
        try (Batch batch = new Batch(name)) {
            lots.forEach(batch::add);
        }
    }
}
