package dev.streambook.unit3.ways;

import static org.awaitility.Awaitility.await;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.workbook.figures.Chosen;
import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Latency and throughput of one job on each engine, one after the other, on the same broker and with the same plays.
 *
 * <p>Latency: plays come at a steady rate that every engine can keep up with; the time runs from when a play was due to when
 * the broker stored a count that includes it. Throughput: plays come as fast as a producer sends them; the time runs from the
 * first of them to when all are counted. Each program has counted some thousands of plays before it is measured.
 */
public final class WaysBench {

    static final String NAME = "ways";

    private static final long BATCH_MILLIS = 1_000;
    private static final int PARTITIONS = 4;
    private static final int WARM_UP = 50_000;
    private static final int STEADY = 10_000;
    private static final int STEADY_RATE = 500;
    private static final int FLOOD = 300_000;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final KafkaBroker broker;
    private final Path folder;

    private WaysBench(KafkaBroker broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        if (Chosen.of(List.of(NAME), arguments).isEmpty()) {
            return;
        }
        System.setProperty("streambook.docs", "update");
        Figures figures = Figures.ofThisRun();
        figures.facts().put("steady rate", Integer.toString(STEADY_RATE));
        figures.facts().put("plays at once", Integer.toString(FLOOD));
        figures.facts().put("interval of the batches of the DStream", BATCH_MILLIS + " ms");
        Path folder = TemporaryFolder.ofThisJvm("ways-");
        try (KafkaBroker broker = KafkaBroker.start();
                StormCluster storm = StormCluster.start();
                LocalSpark spark = LocalSpark.start(folder.resolve("spark"))) {
            WaysBench bench = new WaysBench(broker, folder);
            for (CountWay way : List.of(
                    new PlainWay(),
                    new StormWay(storm),
                    new DStreamWay(
                            JavaSparkContext.fromSparkContext(spark.session().sparkContext()), BATCH_MILLIS),
                    new QueryWay(spark.session()))) {
                System.out.println("measuring: " + way.engine());
                figures.add(bench.measure(way));
            }
        }
        figures.write(3, NAME);
        new WaysGuide(Figures.read(3, NAME)).keep(System.out::println);
        System.exit(0); // Storm leaves threads behind
    }

    private Map<String, Object> measure(CountWay way) throws Exception {
        String name = way.engine().toLowerCase(Locale.ROOT).replace(' ', '-');
        CountJob job = new CountJob(broker.bootstrapServers(), name + "-plays", name + "-counts", folder.resolve(name));
        broker.createTopic(job.input(), PARTITIONS);
        broker.createTopic(job.output(), 1, Map.of("message.timestamp.type", "LogAppendTime"));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("engine", way.engine());
        try (AutoCloseable program = way.start(job);
                Plays plays = new Plays(job.bootstrapServers(), job.input());
                Arrivals arrivals = new Arrivals(job.bootstrapServers(), job.output())) {
            begin(plays, arrivals);
            plays.flood(WARM_UP);
            awaitAll(plays, arrivals);

            double[] millis = steady(plays, arrivals);
            row.put("p50 ms", Math.round(Samples.quantile(millis, 0.5)));
            row.put("p99 ms", Math.round(Samples.quantile(millis, 0.99)));
            row.put("plays/s", Math.round(flood(plays, arrivals)));
        }
        return row;
    }

    /** The programs read from the end of the topic on: a play is sent again until one is counted. */
    private static void begin(Plays plays, Arrivals arrivals) {
        await().atMost(LIMIT).until(() -> {
            plays.probe("probe");
            return arrivals.hasAll(Map.of("probe", 1L));
        });
    }

    private static void awaitAll(Plays plays, Arrivals arrivals) {
        Map<String, Long> sent = plays.sent();
        await().atMost(LIMIT).until(() -> arrivals.hasAll(sent));
    }

    private static double[] steady(Plays plays, Arrivals arrivals) {
        List<Plays.Play> sent = plays.steady(STEADY, STEADY_RATE);
        awaitAll(plays, arrivals);
        return sent.stream()
                .mapToDouble(play -> Math.max(0, arrivals.counted(play.film(), play.nth()) - play.due()))
                .toArray();
    }

    /** @return plays a second */
    private static double flood(Plays plays, Arrivals arrivals) {
        long start = System.currentTimeMillis();
        plays.flood(FLOOD);
        awaitAll(plays, arrivals);
        long end = plays.sent().entrySet().stream()
                .mapToLong(film -> arrivals.counted(film.getKey(), film.getValue()))
                .max()
                .orElseThrow();
        return FLOOD * 1000.0 / (end - start);
    }
}
