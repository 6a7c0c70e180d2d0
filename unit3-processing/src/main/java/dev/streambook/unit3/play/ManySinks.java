package dev.streambook.unit3.play;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.Sinks;
import dev.streambook.workbook.TodoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;

/** A stream of plays, two a micro-batch, and four outlets for it: Parquet files, a topic, memory, and a database. */
public final class ManySinks {

    private static final Instant DAY = Instant.parse("2026-01-31T00:00:00Z");

    private final SparkSession session;
    private final KafkaBroker broker;
    private final String topic;
    private final Path directory;
    private final PlaysDatabase database = new PlaysDatabase();
    private int files;

    /** @param directory of its own; @param topic of its own, empty */
    public ManySinks(SparkSession session, KafkaBroker broker, String topic, Path directory) {
        this.session = session;
        this.broker = broker;
        this.topic = topic;
        this.directory = directory;
    }

    /** Adds plays to the source, which are a micro-batch of their own; the ids are letters, such as {@code ab}. */
    public void arrive(String ids) {
        try {
            Path source = Files.createDirectories(directory.resolve("source"));
            Path written = Files.writeString(source.resolve(files + ".csv"), String.join("\n", ids.split("")) + "\n");
            Files.setLastModifiedTime(written, FileTime.from(DAY.plusSeconds(files++))); // Spark reads the oldest first
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream, one file a micro-batch. */
    public Dataset<Row> rows() throws IOException {
        return session.readStream()
                .schema("id string")
                .option("maxFilesPerTrigger", 1)
                .csv(Files.createDirectories(directory.resolve("source")).toString());
    }

    public Outlet parquet() {
        return Outlet.parquet("parquet", directory.resolve("parquet"));
    }

    public Outlet kafka() {
        return Outlet.kafka("kafka", Map.of("kafka.bootstrap.servers", broker.bootstrapServers()), topic);
    }

    public Outlet memory() {
        return Outlet.memory("memory");
    }

    /** Written by the reference of 3.12. */
    public Outlet jdbc() {
        return database.outlet();
    }

    public Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    /** Starts the outlets over what is there, and returns when each has had it or has failed: the failures, by name. */
    public Map<String, String> run(Sinks sinks, Outlet... outlets) throws IOException, TimeoutException {
        return RunningOutlets.awaitEnd(sinks.start(rows(), List.of(outlets)));
    }

    /** The process has died after the last micro-batch was written and before Spark noted it: for each durable outlet. */
    public void forgetLastCommits() throws IOException {
        try (Stream<Path> folders = Files.walk(Files.createDirectories(checkpoints()))) {
            for (Path commits :
                    folders.filter(folder -> folder.endsWith("commits")).toList()) {
                forgetLast(commits);
            }
        }
    }

    private static void forgetLast(Path commits) throws IOException {
        try (Stream<Path> all = Files.list(commits)) {
            Optional<Path> last = all.filter(
                            file -> file.getFileName().toString().matches("\\d+"))
                    .max((one, other) -> Integer.compare(number(one), number(other)));
            if (last.isPresent()) {
                Files.delete(last.get());
                Files.deleteIfExists(last.get().resolveSibling("." + last.get().getFileName() + ".crc"));
            }
        }
    }

    /** What the outlets hold: the ids in order, such as {@code abbc}. */
    public Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        if (Files.isDirectory(directory.resolve("parquet"))) {
            contents.put(
                    "parquet",
                    ids(session.read()
                            .schema("id string")
                            .parquet(directory.resolve("parquet").toString())));
        }
        contents.put(
                "kafka",
                ids(TopicReader.ofText(broker.bootstrapServers()).read(topic).stream()
                        .map(record -> record.key())));
        if (session.catalog().tableExists("memory")) {
            contents.put("memory", ids(session.table("memory")));
        }
        contents.put("jdbc", ids(database.ids()));
        contents.values().removeIf(String::isEmpty);
        return contents;
    }

    private static String ids(Dataset<Row> rows) {
        return ids(rows.collectAsList().stream().map(row -> row.<String>getAs("id")));
    }

    private static String ids(Stream<String> ids) {
        return ids.sorted().reduce("", String::concat);
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString());
    }

    /** Lets six plays flow into all four, with a crash after the second micro-batch. */
    public static void main(BiFunction<Path, Trigger, Sinks> yours) throws IOException, TimeoutException {
        Path directory = Files.createTempDirectory("play-");
        try (KafkaBroker broker = KafkaBroker.start();
                LocalSpark spark = LocalSpark.start(directory.resolve("spark"))) {
            broker.createTopic("plays", 1);
            ManySinks many = new ManySinks(spark.session(), broker, "plays", directory);
            Sinks sinks = yours.apply(many.checkpoints(), Trigger.AvailableNow());
            many.arrive("ab");
            many.arrive("cd");
            many.run(sinks, many.parquet(), many.kafka(), many.memory(), many.jdbc());
            System.out.println("after the first run    " + many.contents());
            many.forgetLastCommits();
            many.arrive("ef");
            many.run(sinks, many.parquet(), many.kafka(), many.memory(), many.jdbc());
            System.out.println("after the second run   " + many.contents());
        } catch (TodoException todo) {
            System.out.println("Sinks.start is to be written");
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }
}
