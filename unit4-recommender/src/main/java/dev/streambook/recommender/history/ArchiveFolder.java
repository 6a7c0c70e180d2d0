package dev.streambook.recommender.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The folder of the archive: a folder of Parquet files for each micro-batch, the folders that micro-batches were merged into, and
 * {@code merged.json}, which says which these are.
 *
 * <p>A folder gets its name when all its files are written, in one step, and {@code merged.json} is replaced in one step. So
 * whenever a process ends, each batch is in the archive as a whole and once, or not at all. This needs a file system that
 * renames a folder in one step, as those of machines and network file systems do and object stores do not.
 *
 * <p>One thread appends, one merges, at the same time if need be.
 */
public final class ArchiveFolder {

    private static final String BATCH = "batch-";
    private static final String MERGED = "merged-";
    private static final int DIGITS = 12;
    private static final long ROWS_OF_A_FILE = 5_000_000;

    private final Path folder;
    private final MergedFile merged;

    public ArchiveFolder(Path folder) {
        this.folder = folder;
        this.merged = new MergedFile(folder);
    }

    /** Every row of the archive, settled at this call. */
    public Dataset<Row> rows(SparkSession session) {
        return rows(session, parts());
    }

    /**
     * The rows of some of its folders, in any order.
     *
     * @throws IllegalStateException if there are none: nothing has been archived yet
     */
    public Dataset<Row> rows(SparkSession session, List<String> parts) {
        if (parts.isEmpty()) {
            throw new IllegalStateException(
                    "there is no archive in %s; expected at least one batch of events".formatted(folder));
        }
        return session.read()
                .schema(ArchivedEvents.SCHEMA)
                .parquet(parts.stream()
                        .map(part -> literally(folder.resolve(part)))
                        .toArray(String[]::new));
    }

    /** How many rows it has. Another process may merge meanwhile. */
    public long count(SparkSession session) {
        while (true) {
            List<String> parts = parts();
            try {
                return rows(session, parts).count();
            } catch (Exception e) {
                if (parts.equals(parts())) {
                    throw e;
                }
            }
        }
    }

    /** The last micro-batch that is in the archive; empty before the first. */
    public OptionalLong lastBatch() {
        MergedParts before = merged.read();
        return Stream.concat(batches(before).stream(), before.upTo() < 0 ? Stream.empty() : Stream.of(before.upTo()))
                .mapToLong(Long::longValue)
                .max();
    }

    /** Appends the rows of a micro-batch, unless they are in the archive: after a crash a batch may come again. */
    public void append(Dataset<Row> rows, long batch) {
        OptionalLong last = lastBatch();
        if (last.isEmpty() || batch > last.getAsLong()) {
            write(rows, name(BATCH, batch));
        }
    }

    /** The micro-batches that are not merged yet, in their order. */
    public List<Long> unmerged() {
        return batches(merged.read());
    }

    public MergedParts merged() {
        return merged.read();
    }

    /** The name of a micro-batch's folder. */
    public static String ofBatch(long batch) {
        return name(BATCH, batch);
    }

    /** Writes rows into a new folder, which no reader takes into account before {@link #replaceMerged}. Returns its name. */
    public String writeMerged(Dataset<Row> rows) {
        String name = name(
                MERGED, 1 + names(MERGED).mapToLong(ArchiveFolder::number).max().orElse(0));
        write(rows.coalesce(1), name);
        return name;
    }

    /** Has these parts count from now on, and deletes what no longer does. */
    public void replaceMerged(MergedParts parts) {
        merged.replace(parts);
        deleteMerged();
    }

    /** Deletes what no reader takes into account any more; a crash may have left some. */
    public void deleteMerged() {
        MergedParts now = merged.read();
        Stream<String> batches = names(BATCH).filter(name -> number(name) <= now.upTo());
        Stream<String> parts = names(MERGED).filter(name -> !now.parts().contains(name));
        Stream.concat(batches, parts).toList().forEach(this::delete);
    }

    /** Spark reads the signs of a path as a pattern. */
    private static String literally(Path path) {
        return path.toString().replaceAll("[\\[\\]{}*?]", "\\\\$0");
    }

    private List<String> parts() {
        MergedParts before = merged.read();
        List<String> parts = new ArrayList<>(before.parts());
        batches(before).forEach(batch -> parts.add(ofBatch(batch)));
        return parts;
    }

    private List<Long> batches(MergedParts merged) {
        return names(BATCH)
                .map(ArchiveFolder::number)
                .filter(batch -> batch > merged.upTo())
                .sorted()
                .toList();
    }

    private void write(Dataset<Row> rows, String name) {
        Path unfinished = folder.resolve("." + name);
        rows.write()
                .option("maxRecordsPerFile", ROWS_OF_A_FILE)
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
                .mode(SaveMode.Overwrite)
                .parquet(unfinished.toString());
        try {
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            FileUtils.deleteDirectory(folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names(String kind) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .map(each -> each.getFileName().toString())
                    .filter(name -> name.matches(kind + "\\d{" + DIGITS + "}"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String kind, long number) {
        return String.format(Locale.ROOT, "%s%0" + DIGITS + "d", kind, number);
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(name.length() - DIGITS));
    }
}
