package dev.streambook.recommender.live.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.LiveClient;
import dev.streambook.workbook.figures.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** From the sending of a rating to the end of the first answer that shows its effect, beside the audience's own stream. */
final class FreshnessBench {

    private static final String BEGUN = "training model ";
    private static final String ANSWERS = " answers: ";
    private static final Pattern TRAINING = Pattern.compile(BEGUN + "|" + ANSWERS + "|a training failed");
    private static final int GUESTS = 15;
    private static final int FIRST_GUEST = 900_001;
    private static final int WARM_UP = 30;
    private static final int HISTORY = 30_000;
    private static final int PAUSE_MILLIS = 200;

    private final int samples;
    private final List<Integer> rates;

    /** @param rates of the audience, in events a second */
    FreshnessBench(int samples, List<Integer> rates) {
        this.samples = samples;
        this.rates = rates;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("remark", "All engines in one JVM with the flags of `-Plive`; another process asks.");
        for (int rate : rates) {
            figures.add(row(rate));
        }
        return figures;
    }

    private Map<String, Object> row(int rate) throws Exception {
        try (MeasuredLive live = MeasuredLive.start("--rate", Integer.toString(rate))) {
            live.awaitFirstRecommendation();
            live.await(
                    "the history is taken", () -> live.stage("speed").path("in").asLong() >= HISTORY);
            List<Guest> guests = guests(live.client());
            new Taken(live).sample(guests, WARM_UP);
            Taken times = new Taken(live);
            long taken = live.stage("speed").path("in").asLong();
            long models = models(live);
            Busy busy = new Busy(live.process());
            times.sample(guests, samples);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("events/s of the audience", rate);
            row.put("events/s taken", Math.round((live.stage("speed").path("in").asLong() - taken) / busy.seconds()));
            row.put("samples", times.seen.getTotalCount());
            row.put("p50 ms", millis(times.seen.getValueAtPercentile(50)));
            row.put("p99 ms", millis(times.seen.getValueAtPercentile(99)));
            row.put("max ms", millis(times.seen.getMaxValue()));
            row.put("p50 ms until stored", millis(times.posted.getValueAtPercentile(50)));
            row.put("samples beside a training", samples - times.alone.getTotalCount());
            row.put("p99 ms of the others", millis(times.alone.getValueAtPercentile(99)));
            row.put("models trained meanwhile", models(live) - models);
            busy.addTo(row);
            System.out.println(row);
            return row;
        }
    }

    private static List<Guest> guests(LiveClient client) throws Exception {
        JsonNode latest = client.get("/plays?howMany=1").body().path("latest");
        List<Integer> films = List.copyOf(client.counts("/popular?howMany=3").keySet());
        List<Guest> guests = new ArrayList<>();
        for (int guest = 0; guest < GUESTS; guest++) {
            guests.add(new Guest(client, FIRST_GUEST + guest, Instant.parse(latest.asText())));
            guests.get(guest).arrive(films);
        }
        return guests;
    }

    /** Microseconds of the samples: until the event was stored, until it was seen, and of those without a training beside them. */
    private static final class Taken {

        private final MeasuredLive live;
        private final Histogram posted = new Histogram(3);
        private final Histogram seen = new Histogram(3);
        private final Histogram alone = new Histogram(3);

        Taken(MeasuredLive live) {
            this.live = live;
        }

        void sample(List<Guest> guests, int samples) throws Exception {
            Random random = new Random(1);
            for (int n = 0; n < samples; n++) {
                boolean beside = isTraining();
                Guest.Sample sample = guests.get(n % guests.size()).sample();
                posted.recordValue(sample.postedMicros());
                seen.recordValue(sample.seenMicros());
                if (!beside && !isTraining()) {
                    alone.recordValue(sample.seenMicros());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + random.nextInt(2 * PAUSE_MILLIS)));
            }
        }

        /** Told by the last line about a training: it has begun, or what became of it. */
        private boolean isTraining() {
            return live.process().lines().stream()
                    .filter(line -> TRAINING.matcher(line).find())
                    .reduce((before, last) -> last)
                    .filter(line -> line.contains(BEGUN))
                    .isPresent();
        }
    }

    private static long models(MeasuredLive live) {
        return live.process().lines().stream()
                .filter(line -> line.contains(ANSWERS))
                .count();
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1e3);
    }
}
