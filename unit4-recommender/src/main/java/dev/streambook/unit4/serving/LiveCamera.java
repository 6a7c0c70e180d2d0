package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.LogProgress;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.model.ModelStatus;
import dev.streambook.unit4.serving.LivePicture.Stream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the pictures of the live page. One thread. */
final class LiveCamera {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCamera.class);
    private static final int TRENDING = 10;
    private static final Duration SHORTEST = Duration.ofMillis(400);

    private final ServingView view;
    private final LogProgress progress;
    private final ModelStatus models;
    private final Recommender recommender;
    private final StreamProbe probe;
    private final Clock clock;
    private Instant lastAt;
    private long lastEvents;
    private double rate;

    LiveCamera(
            ServingView view,
            LogProgress progress,
            ModelStatus models,
            Recommender recommender,
            StreamProbe probe,
            Clock clock) {
        this.view = view;
        this.progress = progress;
        this.models = models;
        this.recommender = recommender;
        this.probe = probe;
        this.clock = clock;
    }

    LivePicture take() {
        return new LivePicture(
                clock.instant(),
                stream(),
                view.freshness().percentiles(),
                models.current().get().map(LiveCamera::current),
                models.refusals(),
                models.lastRefused(),
                view.users().size(),
                view.users().recent(),
                recommender.trending(TRENDING),
                AuditReport.of(view.audit().stages().values()));
    }

    private Optional<Stream> stream() {
        StreamProbe.Reading reading;
        try {
            reading = probe.read();
        } catch (RuntimeException e) {
            LOG.warn("the stream could not be measured: {}", e.toString());
            return Optional.empty();
        }
        measure(reading.events(), clock.instant());
        Map<String, Long> lag = new LinkedHashMap<>(reading.lag());
        lag.put("serving", progress.lag());
        return Optional.of(new Stream(reading.events(), rate, lag));
    }

    /** A page that has just been opened gets a picture at once; the rate over such a short time would only jump. */
    private void measure(long events, Instant now) {
        if (lastAt == null || Duration.between(lastAt, now).compareTo(SHORTEST) >= 0) {
            rate = lastAt == null
                    ? 0
                    : (events - lastEvents)
                            * 1e9
                            / Duration.between(lastAt, now).toNanos();
            lastAt = now;
            lastEvents = events;
        }
    }

    private static LivePicture.CurrentModel current(Model model) {
        return new LivePicture.CurrentModel(
                model.version(),
                model.items().rank(),
                model.items().size(),
                model.users(),
                model.ratings(),
                model.quality(),
                model.trainedAt());
    }
}
