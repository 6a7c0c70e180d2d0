package dev.streambook.recommender.serving.page;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.fault.FaultRun;
import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.recommender.serving.http.ApiSettings;
import dev.streambook.recommender.serving.http.FakeService;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Shows the live page with a made-up stream, for whoever works on its looks: no Kafka, starts in a second. Runs until it
 * is stopped; the argument is the port.
 */
public final class LivePagePreview {

    private static final List<String> TITLES = List.of(
            "Toy Story (1995)",
            "Heat (1995)",
            "Se7en (1995)",
            "The Usual Suspects (1995)",
            "Braveheart (1995)",
            "Taxi Driver (1976)",
            "Pulp Fiction (1994)",
            "The Shawshank Redemption (1994)",
            "Fargo (1996)",
            "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)",
            "Vertigo (1958)",
            "Rear Window (1954)",
            "Casablanca (1942)",
            "The Wizard of Oz (1939)",
            "Citizen Kane (1941)",
            "2001: A Space Odyssey (1968)",
            "Alien (1979)",
            "Amadeus (1984)",
            "Groundhog Day (1993)",
            "The Matrix (1999)");
    private static final List<String> GENRES =
            List.of("Drama", "Comedy", "Crime", "Thriller", "Sci-Fi", "Animation", "Romance");

    private final Random random = new Random(1);
    private final Model model = Models.random("2026-01-31T20-15", 400, 8, 3);
    private final Map<Integer, SortedMap<Integer, Opinion>> opinions = new HashMap<>();
    private final FakeService service;
    private long events;
    private long speed;
    private long trending;

    private LivePagePreview(int port) {
        ApiSettings settings = FakeService.settings(port);
        service = new FakeService(settings, event -> {
            post((Rated) EventJson.read(event.line()));
            return CompletableFuture.completedFuture(null);
        });
    }

    public static void main(String[] args) {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        LivePagePreview preview = new LivePagePreview(port);
        preview.begin();
        System.out.println("http://127.0.0.1:" + port + "/");
        Executors.newSingleThreadScheduledExecutor().scheduleAtFixedRate(preview::tick, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void begin() {
        for (int item = 1; item <= model.items().size(); item++) {
            String title = item <= TITLES.size()
                    ? TITLES.get(item - 1)
                    : "Film number %d (%d)".formatted(item, 1950 + item % 70);
            service.film(item, title, GENRES.get(item % 7), GENRES.get(item % 5));
        }
        service.models.swap(model);
        service.faults.clock = Clock.systemUTC();
        service.refusals.put(Refusal.CORRUPT, 1L);
    }

    private synchronized void tick() {
        int arrived = 15 + random.nextInt(10) + (int) (12 * Math.sin(System.nanoTime() / 8e9));
        events += arrived;
        speed = Math.min(events, speed + 26);
        trending = Math.min(events, trending + 24);
        for (int i = 0; i < 3; i++) {
            rate(1 + random.nextInt(30), 1 + random.nextInt(400), 1 + random.nextInt(9) / 2.0);
        }
        if (random.nextInt(20) == 0) {
            rate(1, 1 + random.nextInt(400), 1 + random.nextInt(9) / 2.0);
        }
        Map<String, Long> lag = new LinkedHashMap<>();
        lag.put("speed", events - speed);
        lag.put("trending", events - trending);
        lag.put("archive", events % 240);
        service.reading = new StreamProbe.Reading(events, lag);
        service.audit(0, new StageAudit("speed", speed, speed - speed / 100 - speed / 50, speed / 100, speed / 50));
        service.audit(0, new StageAudit("trending", trending, trending - 40 - trending / 50, 0, trending / 50));
        service.audit(0, new StageAudit("archive", events, events - events / 50, 0, events / 50));
        if (random.nextInt(10) == 0) {
            trend();
        }
        service.faults.report().runs().stream()
                .findFirst()
                .filter(FaultRun::goesOn)
                .ifPresent(this::recover);
    }

    /** Under way for two seconds; then one stage after the other is back. */
    private void recover(FaultRun run) {
        long seconds = Duration.between(run.begunAt(), Instant.now()).toSeconds();
        if (seconds >= 2) {
            service.faults.become(
                    seconds >= 6 ? State.RECOVERED : State.RECOVERING,
                    "it was done, and the stages come back",
                    new StageRecovery("intake", Optional.of(40L)),
                    new StageRecovery("archive", seconds >= 6 ? Optional.of(4_820L) : Optional.empty()),
                    new StageRecovery("speed", seconds >= 3 ? Optional.of(1_340L) : Optional.empty()));
        }
    }

    private void trend() {
        StringBuilder items = new StringBuilder();
        int count = 90 + random.nextInt(20);
        int first = random.nextInt(5);
        for (int i = 0; i < 10; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"item\":%d,\"count\":%d}".formatted(1 + (first + 3 * i) % 20, count));
            count -= 1 + random.nextInt(9);
        }
        Instant end = Instant.now();
        service.trending("{\"windowStart\":\"%s\",\"windowEnd\":\"%s\",\"items\":[%s]}"
                .formatted(end.minus(Duration.ofHours(1)), end, items));
    }

    private synchronized void post(Rated event) {
        rate(event.user(), event.item(), event.stars());
    }

    private void rate(int user, int item, double stars) {
        SortedMap<Integer, Opinion> of = opinions.computeIfAbsent(user, u -> new TreeMap<>());
        Instant now = Instant.now();
        of.put(item, new Opinion(item, stars, now, "e" + now));
        UserVector unsolved = new UserVector(user, Optional.empty(), List.copyOf(of.values()), Seen.shown(), List.of());
        float[] vector = new dev.streambook.unit4.solution.FoldIn()
                .vector(
                        model.items(),
                        model.factors().preferences().of(unsolved.feedback()),
                        model.factors().objective())
                .orElseThrow();
        service.user(
                new UserVector(
                        user,
                        Optional.of(new Solved(model.version(), vector)),
                        unsolved.opinions(),
                        Seen.shown(),
                        List.of()),
                System.currentTimeMillis() - 8 - random.nextInt(30));
    }
}
