package dev.streambook.recommender.serving.page;

import dev.streambook.recommender.model.ModelStatus;
import dev.streambook.recommender.serving.AnswerSources;
import dev.streambook.recommender.serving.Charts;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.serving.page.PageSnapshot.Stream;
import dev.streambook.recommender.serving.view.AuditReport;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.topics.follow.FollowerProgress;
import dev.streambook.unit4.Model;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the snapshots of the live page. For one thread. */
public final class PageSnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(PageSnapshots.class);
    private static final int TRENDING = 10;
    private static final int WINDOWS = 7;
    private static final Duration SHORTEST = Duration.ofMillis(400);

    private final String node;
    private final ServingView view;
    private final FollowerProgress progress;
    private final ModelStatus models;
    private final Charts charts;
    private final StreamProbe probe;
    private final Supplier<AuditReport> audit;
    private final Faults faults;
    private final Clock clock;
    private Instant lastAt;
    private long lastEvents;
    private double rate;

    /** @param node the name of this node */
    public PageSnapshots(String node, AnswerSources sources, PageStages stages, Supplier<AuditReport> audit) {
        this.node = node;
        this.view = sources.view();
        this.progress = sources.progress();
        this.models = sources.models();
        this.charts = new Charts(view);
        this.probe = stages.probe();
        this.audit = audit;
        this.faults = stages.faults();
        this.clock = sources.clock();
    }

    PageSnapshot take() {
        return new PageSnapshot(
                node,
                clock.instant(),
                view.plays().streamTime(),
                stream(),
                view.freshness().percentiles(),
                models.current().get().map(PageSnapshots::current),
                models.refusals(),
                models.lastRefused(),
                view.users().size(),
                view.users().recent(),
                charts.trending(TRENDING),
                charts.statistics(WINDOWS),
                audit.get(),
                faults.report());
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

    /** A page that was just opened gets a snapshot at once; the rate over such a short time would only jump. */
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

    private static PageSnapshot.CurrentModel current(Model model) {
        return new PageSnapshot.CurrentModel(
                model.version(),
                model.items().rank(),
                model.items().size(),
                model.users(),
                model.ratings(),
                model.quality(),
                model.trainedAt());
    }
}
